import { isOpen } from '../../domain/moderation/appeal.js';
import { personPath } from '../../domain/moderation/queue-address.js';
import { usePage } from '../page-scope.js';
import { ActForm } from './act-form.js';
import { AppealText } from './appeal-text.js';
import { faulty, FieldFault } from './field-fault.js';
import type { StandingFormsProps } from './standing-forms.js';

/** What somebody says against their standing, and what came of it; while it is open, the way to leave it at that. */
export function PersonAppeal({ standing, ...form }: StandingFormsProps) {
  const { appeal } = standing;
  if (!appeal) return null;
  return (
    <section class="desk-appeal">
      <AppealText appeal={appeal} level={2} />
      {isOpen(appeal) && <DeclineForm standing={standing} {...form} />}
    </section>
  );
}

function DeclineForm({ standing: { id, version }, pageKey, back, typed = {}, errors = {} }: StandingFormsProps) {
  const { person } = usePage().words.moderation;
  const isDecline = typed['measure'] === 'decline';
  const because = { id: 'decline-because', error: isDecline ? errors.reason : undefined };
  return (
    <ActForm action={personPath(id)} version={version} back={back} formKey={`${pageKey}-decline`} aria-label={person.decline}>
      <p>
        <label for="decline-because">{person.declineBecause}</label>
        <input
          class="desk-field"
          id="decline-because"
          name="reason"
          maxLength={500}
          required
          value={isDecline ? (typed['reason'] ?? '') : ''}
          autocomplete="off"
          {...faulty(because, 'decline-hint')}
        />
        <FieldFault {...because} />
        <span class="field__hint" id="decline-hint">
          {person.declineHint} {person.declineOrDecide}
        </span>
      </p>
      <button class="button" name="measure" value="decline">
        {person.decline}
      </button>
    </ActForm>
  );
}
