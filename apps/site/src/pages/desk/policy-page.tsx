import type { Paper } from '../../domain/paper/paper.js';
import { policyPath } from '../../domain/moderation/queue-address.js';
import { fieldsOf, limits, modes, paperScope, type Policy, wordLists } from '../../domain/moderation/scope-policy.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { usePage } from '../page-scope.js';
import { ActForm } from './act-form.js';
import { renderDesk } from './desk-page.js';
import type { PolicyView } from './desk-views.js';
import { moderatorsDesk, places } from './moderators-desk.js';
import { OutcomeNotice } from './outcome-notice.js';
import { PolicyField, PolicyWords } from './policy-fields.js';
import { policyNames, policyValue } from './policy-names.js';

/** What one scope says about comments, and the form that changes it. */
export function renderPolicy(view: PolicyView, paper: Paper): string {
  const own = wordsFor(paper.locale).moderation;
  const { scope } = view.policy;
  const name = view.sections.find(({ id }) => id === scope)?.name ?? scope;
  return renderDesk({
    paper,
    view,
    desk: moderatorsDesk(own),
    page: 'policy',
    title: scope === paperScope ? own.policy.paper : name,
    place: places.policies,
    outcome: <OutcomeNotice view={view} />,
    children: (
      <>
        {view.outcome?.kind === 'refused' && <InForce policy={view.policy.policy} />}
        <PolicyForm view={view} />
        <p class="desk__way">
          <a href={places.policies}>{own.policy.title}</a>
        </p>
      </>
    ),
  });
}

function PolicyForm({ view: { policy: said, fields, errors, key, here } }: { view: PolicyView }) {
  const { policy: own } = usePage().words.moderation;
  const defaults = said.defaults && fieldsOf(said.defaults);
  // The paper is the widest scope there is.
  const empty = (name: string): string =>
    said.scope === paperScope ? own.byDefault(policyValue(name, defaults?.[name] ?? '', own)) : own.fromWider;
  const field = { fields, errors, empty };
  return (
    <ActForm action={policyPath(said.scope)} formKey={`${key}-policy`} version={said.version} back={here} class="desk-policy">
      <PolicyField name="mode" label={own.mode} options={modes.map(mode => [mode, own.modes[mode]])} {...field} />
      {wordLists.map(name => (
        <PolicyWords key={name} name={name} fields={fields} errors={errors} />
      ))}
      <fieldset class="desk-policy__numbers">
        <legend>{own.limitsTitle}</legend>
        {limits.map(name => (
          <PolicyField key={name} name={name} label={own.limits[name]} {...field} />
        ))}
      </fieldset>
      <fieldset class="desk-policy__numbers">
        <legend>{own.scorer}</legend>
        <p class="field__hint">{own.scorerHint}</p>
        <PolicyField name="holdAbove" label={own.holdAbove} {...field} />
        <PolicyField name="rejectAbove" label={own.rejectAbove} {...field} />
        <PolicyField
          name="whenAway"
          label={own.whenAway}

          options={(['pass', 'hold'] as const).map(what => [what, own.whenAwayIs[what]])}
          {...field}
        />
      </fieldset>
      <button class="button">{own.save}</button>
    </ActForm>
  );
}

/** Beside a form that was refused: what counts at this moment. */
function InForce({ policy }: { policy: Policy }) {
  const { policy: own } = usePage().words.moderation;
  const said = Object.entries(fieldsOf(policy)).filter(([name, value]) => value !== '' && !name.endsWith('-said'));
  const names = policyNames(own);
  return (
    <section class="desk-notice" aria-labelledby="in-force">
      <h2 class="desk-notice__title" id="in-force">
        {own.inForceNow}
      </h2>
      {said.length === 0 && <p>{own.saysNothing}</p>}
      <ul>
        {said.map(([name, value]) => (
          <li key={name}>
            {names[name]}: {policyValue(name, value, own)}
          </li>
        ))}
      </ul>
    </section>
  );
}
