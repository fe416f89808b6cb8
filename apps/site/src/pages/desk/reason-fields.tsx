import { usePage } from '../page-scope.js';
import type { Typed } from './desk-views.js';

/** Why: one of the usual reasons, or in words of one's own, which then count. Whoever wrote the comment reads it. */
export function ReasonFields({ id, typed = {} }: { id: string; typed?: Typed }) {
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
      <label class="unseen" for={`own-${id}`}>
        {own.ownWords}
      </label>
      <input
        class="desk-field"
        id={`own-${id}`}
        name="own"
        maxLength={500}
        placeholder={own.ownWords}
        value={typed['own'] ?? ''}
        autocomplete="off"
      />
    </>
  );
}
