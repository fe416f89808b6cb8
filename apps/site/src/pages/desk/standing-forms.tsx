import { personPath } from '../../domain/moderation/queue-address.js';
import type { PersonStanding } from '../../domain/moderation/person-history.js';
import { usePage } from '../page-scope.js';
import { ActForm } from './act-form.js';
import type { PersonView, Typed } from './desk-views.js';
import { faulty, FieldFault } from './field-fault.js';

export interface StandingFormsProps {
  standing: PersonStanding;
  pageKey: string;
  back: string;
  typed?: Typed | undefined;
  errors?: PersonView['errors'];
}

const measures = ['suspended', 'banned', 'shadow-banned'] as const;

/** What can be done about a person: restrict, trust, forgive. */
export function StandingForms({ standing, pageKey, back, typed = {}, errors = {} }: StandingFormsProps) {
  const { person } = usePage().words.moderation;
  const isDecline = typed['measure'] === 'decline';
  const until = { id: 'until', error: errors.until };
  const because = { id: 'because', error: isDecline ? undefined : errors.reason };
  const about = { action: personPath(standing.id), version: standing.version, back };
  return (
    <div class="desk-measures">
      <ActForm {...about} formKey={`${pageKey}-restrict`} class="desk-measures__restrict" aria-label={person.restrict}>
        <fieldset>
          <legend>{person.restrict}</legend>
          {measures.map(measure => (
            <label key={measure} class="desk-measure">
              <input type="radio" name="measure" value={measure} required checked={typed['measure'] === measure} />
              <span>
                <strong>{person.measure[measure][0]}</strong>
                <span class="field__hint">{person.measure[measure][1]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <p>
          <label for="until">{person.untilDay}</label>
          <input class="desk-field" id="until" name="until" type="date" value={typed['until'] ?? ''} {...faulty(until)} />
          <FieldFault {...until} />
        </p>
        <p>
          <label for="because">{person.becauseOf}</label>
          <input
            class="desk-field"
            id="because"
            name="reason"
            maxLength={500}
            required
            value={isDecline ? '' : (typed['reason'] ?? '')}
            autocomplete="off"
            {...faulty(because, 'because-hint')}
          />
          <FieldFault {...because} />
          <span class="field__hint" id="because-hint">
            {person.becauseHint}
          </span>
        </p>
        <button class="button">{person.inForce}</button>
      </ActForm>
      <ActForm {...about} formKey={`${pageKey}-restore`} class="desk-measures__restore">
        <Measure
          value={standing.trusted ? 'distrust' : 'trust'}
          name={standing.trusted ? person.distrust : person.trust[0]}
          hint={standing.trusted ? '' : person.trust[1]}
        />
        {standing.standing !== 'good' && <Measure value="forgive" name={person.forgive[0]} hint={person.forgive[1]} />}
      </ActForm>
    </div>
  );
}

function Measure({ value, name, hint }: { value: string; name: string; hint: string }) {
  return (
    <p>
      <button class="button" name="measure" value={value}>
        {name}
      </button>
      {hint !== '' && <span class="field__hint">{hint}</span>}
    </p>
  );
}
