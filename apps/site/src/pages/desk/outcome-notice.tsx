import { canBeUndone } from '../../domain/moderation/moves.js';
import { commentPath } from '../../domain/moderation/queue-address.js';
import { usePage } from '../page-scope.js';
import { ActForm } from './act-form.js';
import type { DeskView, Outcome } from './desk-views.js';
import { LineInWords } from './log-line.js';

/** What came of the last act; with the way to take it back, where there is one. */
export function OutcomeNotice({ view: { outcome, ...view } }: { view: Pick<DeskView, 'outcome' | 'key' | 'here'> }) {
  const own = usePage().words.moderation;
  if (!outcome) return null;
  return (
    <section class="desk-notice" aria-label={own.outcome} data-kind={outcome.kind} tabIndex={-1}>
      <Said outcome={outcome} />
      <UndoForm outcome={outcome} pageKey={view.key} here={view.here} />
    </section>
  );
}

function Said({ outcome }: { outcome: Outcome }) {
  const own = usePage().words.moderation;
  switch (outcome.kind) {
    case 'told':
      return <p data-said="">{outcome.text}</p>;
    case 'done':
      return (
        <p data-said="">
          <a href={commentPath(outcome.comment.id)}>{own.done[outcome.done](outcome.comment.author.name)}</a>
        </p>
      );
    case 'done-many':
      return <ManySaid {...outcome} />;
    case 'refused':
      break;
  }
  return <RefusalSaid {...outcome} />;
}

function RefusalSaid({ message: [title, text], detail, meanwhile }: Outcome & { kind: 'refused' }) {
  const own = usePage().words.moderation;
  return (
    <>
      <h2 class="desk-notice__title" data-said="">
        {title}
      </h2>
      <p data-said="">{text}</p>
      {detail && <p>{detail}</p>}
      {meanwhile && (
        <p>
          {own.meanwhile} <LineInWords line={meanwhile} />
        </p>
      )}
    </>
  );
}

function ManySaid({ act, report: { done, failed } }: Outcome & { kind: 'done-many' }) {
  const own = usePage().words.moderation;
  return (
    <>
      {done.length > 0 && <p data-said="">{own.doneMany[act](done.length)}</p>}
      {failed.length > 0 && (
        <>
          <p data-said="">{own.notDone(failed.length)}</p>
          <ul>
            {failed.map(({ id, reason }) => (
              <li key={id}>
                <a href={commentPath(id)}>{id}</a> <span lang="en">{reason}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function UndoForm({ outcome, pageKey, here }: { outcome: Outcome; pageKey: string; here: string }) {
  const { words } = usePage();
  const button = (
    <button class="button" name="action" value="undo" data-key="u">
      {words.moderation.undo}
    </button>
  );
  // What somebody has decided since is not ours to take back.
  if (outcome.kind === 'done' && canBeUndone(outcome.done) && outcome.comment.version === outcome.version) {
    const { id, version } = outcome.comment;
    return (
      <ActForm action={commentPath(id)} formKey={`${pageKey}-undo`} version={version} back={here} hidden={{ next: id }}>
        {button}
      </ActForm>
    );
  }
  if (outcome.kind === 'done-many' && outcome.act !== 'undo' && outcome.report.done.length > 0) {
    const picked = Object.fromEntries(outcome.report.done.map(({ id, version }) => [`pick-${id}`, String(version)]));
    return (
      <ActForm action="/moderation/bulk" formKey={`${pageKey}-undo`} back={here} hidden={picked}>
        {button}
      </ActForm>
    );
  }
  return null;
}
