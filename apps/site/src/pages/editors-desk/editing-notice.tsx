import { usePage } from '../page-scope.js';
import type { EditingOutcome } from './editing-views.js';

/** What came of the last form. */
export function EditingNotice({ outcome }: { outcome: EditingOutcome | undefined }) {
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
        </>
      )}
    </section>
  );
}
