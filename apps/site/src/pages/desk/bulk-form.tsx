import { usePage } from '../page-scope.js';
import { ActForm } from './act-form.js';
import { ReasonChoice } from './reason-fields.js';

/** One decision about all that are ticked; the ticks stand beside the comments and belong to this form. */
export function BulkForm({ pageKey, back }: { pageKey: string; back: string }) {
  const own = usePage().words.moderation;
  return (
    <ActForm action="/moderation/bulk" formKey={`${pageKey}-bulk`} back={back} id="bulk" class="desk-bulk" aria-label={own.bulk}>
      {/* Only a script can tick them all. */}
      <label class="desk-bulk__all" hidden data-scripted="">
        <input type="checkbox" data-all="" />
        <span>{own.selectAll}</span>
      </label>
      <span class="desk-bulk__count" hidden data-scripted="">
        <output>0</output> {own.selected}
      </span>
      <button class="button" name="action" value="approve">
        {own.approveSelected}
      </button>
      <button class="button" name="action" value="reject">
        {own.rejectSelected}
      </button>
      <ReasonChoice id="bulk" />
    </ActForm>
  );
}
