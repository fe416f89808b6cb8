import { inOrderOfPage, placeOfFault } from '../../domain/editing/editing-faults.js';
import { usePage } from '../page-scope.js';
import type { EditingOutcome, EditorView } from './editing-views.js';

/** What came of the last form. */
export function EditingNotice({ outcome, errors = {} }: { outcome: EditingOutcome | undefined; errors?: EditorView['errors'] }) {
  const own = usePage().words.editing;
  if (!outcome) return null;
  return (
    <section class="desk-notice" aria-label={own.outcome} data-kind={outcome.kind} tabIndex={-1} role="status">
      {outcome.kind === 'told' ? (
        <p>{outcome.text}</p>
      ) : (
        <>
          <h2 class="desk-notice__title">{outcome.message[0]}</h2>
          <p>{outcome.message[1]}</p>
          {outcome.detail !== undefined && <p>{outcome.detail}</p>}
          <Faults errors={errors} />
        </>
      )}
    </section>
  );
}

/** All that is wrong, each with the way to its field; what has none is told here alone. */
function Faults({ errors }: { errors: EditorView['errors'] }) {
  const { fieldNames } = usePage().words.editing;
  const told = inOrderOfPage(errors);
  if (told.length === 0) return null;
  return (
    <ul class="editor-faults">
      {told.map(([field, error]) => {
        const place = placeOfFault(field);
        const text = fieldNames[field] === undefined ? error : `${fieldNames[field]}: ${error}`;
        return <li key={field}>{place === undefined ? text : <a href={`#${place}`}>{text}</a>}</li>;
      })}
    </ul>
  );
}
