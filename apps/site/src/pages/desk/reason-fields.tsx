import { usePage } from '../page-scope.js';
import type { Typed } from './desk-views.js';

interface ReasonProps {
  /** Of what it is a reason for: a comment, or many. */
  id: string;
  typed?: Typed | undefined;
}

/** Why: one of the usual reasons. Whoever wrote the comment reads it. */
export function ReasonChoice({ id, typed = {} }: ReasonProps) {
  const own = usePage().words.moderation;
  return (
    <>
      <label class="unseen" for={`reason-${id}`}>
        {own.reason}
      </label>
      <select class="desk-field" id={`reason-${id}`} name="reason">
        <option value="">{own.noReason}</option>
        {own.reasons.map(reason => (
          <option key={reason} value={reason} selected={typed['reason'] === reason}>
            {reason}
          </option>
        ))}
      </select>
    </>
  );
}

/** Why, in words of one's own, which then count. */
export function OwnWords({ id, typed = {} }: ReasonProps) {
  const own = usePage().words.moderation;
  return (
    <p class="desk-acts__own">
      <label for={`own-${id}`}>{own.ownWords}</label>
      <input class="desk-field" id={`own-${id}`} name="own" maxLength={500} value={typed['own'] ?? ''} autocomplete="off" />
    </p>
  );
}
