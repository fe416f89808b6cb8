import { commentPath } from '../../domain/moderation/queue-address.js';
import type { ModeratedComment } from '../../domain/moderation/moderated-comment.js';
import { type Act, isAboutEdit, type Move, movesOf } from '../../domain/moderation/moves.js';
import { classes } from '../elements/classes.js';
import { usePage } from '../page-scope.js';
import { ActForm } from './act-form.js';
import type { Typed } from './desk-views.js';
import { OwnWords, ReasonChoice } from './reason-fields.js';

export interface ItemActsProps {
  comment: ModeratedComment;
  /** Of the page. */
  pageKey: string;
  back: string;
  /** Which item is next, when this one is done. */
  next?: string | undefined;
  typed?: Typed | undefined;
}

const first: readonly Move[] = ['approve', 'reject', 'restore', 'keep'];

/** What one may do with a comment, as one form: what is done often stands in the open, the rest behind "More". */
export function ItemActs({ comment, pageKey, back, next, typed = {} }: ItemActsProps) {
  const own = usePage().words.moderation;
  const { id, version, featured, pinned, status } = comment;
  const moves = movesOf(comment);
  const marks: Act[] = status === 'visible' ? [featured ? 'unfeature' : 'feature', pinned ? 'unpin' : 'pin'] : [];
  const rest: Act[] = [...moves.filter(move => !first.includes(move)), ...marks];
  const hidden = { ...(isAboutEdit(comment) && { edit: '1' }), ...(next !== undefined && { next }) };
  const act = (action: Act) => <ActButton key={action} act={action} comment={comment} />;
  if (moves.length === 0) return null;
  return (
    <ActForm action={commentPath(id)} formKey={`${pageKey}-${id}`} version={version} back={back} hidden={hidden} class="desk-acts">
      <div class="desk-acts__row">
        {moves.filter(move => first.includes(move)).map(act)}
        <ReasonChoice id={id} typed={typed} />
      </div>
      <details class="desk-acts__more" open={Boolean(typed['own'])}>
        <summary>{own.more}</summary>
        <OwnWords id={id} typed={typed} />
        <div class="desk-acts__row">{rest.map(act)}</div>
      </details>
    </ActForm>
  );
}

const keys: Partial<Record<Act, string>> = { approve: 'a', reject: 'r', keep: 'l' };

function ActButton({ act, comment }: { act: Act; comment: ModeratedComment }) {
  const own = usePage().words.moderation;
  const ofEdit: Partial<Record<Act, string>> = isAboutEdit(comment) ? { approve: own.takeEdit, reject: own.dropEdit } : {};
  return (
    <button class={classes('button', act === 'approve' && 'button--first')} name="action" value={act} data-key={keys[act]}>
      {ofEdit[act] ?? own.act[act]}
      <span class="unseen">{own.about('', comment.author.name)}</span>
    </button>
  );
}
