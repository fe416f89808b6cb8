import { type ArticleStep, offeredSteps, stepField } from '../../domain/editing/article-step.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import { plannedFields } from '../../domain/editing/planned-fields.js';
import { zoneName } from '../../domain/text/dates.js';
import { usePage } from '../page-scope.js';
import { SelectField, TextField } from './editor-fields.js';
import { useForm } from './editor-scope.js';

/** What can be done with the article besides writing it, each with what it asks for. */
export function StepsPanel({ article }: { article: NewsroomArticle }) {
  const own = usePage().words.editing;
  const { others } = offeredSteps(article.allowed, article.reasonNeeded);
  if (others.length === 0) return null;
  return (
    <section class="editor-panel" aria-labelledby="steps">
      <h2 class="editor-panel__title" id="steps">
        {own.next}
      </h2>
      {others.map(step => (
        <Step key={step} step={step} article={article} />
      ))}
    </section>
  );
}

const withoutFields: readonly ArticleStep[] = ['unschedule', 'revise', 'lift-embargo'];

/** What stands there only where somebody has written it. */
const typed = ['reason', 'text', 'note'];
/** What stands there as it is planned. */
const times = ['publishAt', 'unpublishAt', 'until'];

interface StepProps {
  step: ArticleStep;
  article: NewsroomArticle;
}

function Step({ step, article }: StepProps) {
  const { words, paper } = usePage();
  const own = words.editing;
  const { fields, errors } = useForm();
  const needsReason = article.reasonNeeded.includes(step);
  const isBegun = [
    ...typed.map(name => [fields[stepField(step, name)], '']),
    ...times.map(name => [fields[stepField(step, name)], plannedFields(article, paper)[stepField(step, name)] ?? '']),
  ].some(([stands, stood]) => stands !== undefined && stands !== stood);
  const isAtFault = Object.keys(errors).some(name => name.startsWith(`${step}.`));
  const isWaiting = fields['do'] === step;
  const button = (
    <button class="button" name="do" value={step}>
      {own.doStep[step] ?? own.step[step]}
    </button>
  );
  if (withoutFields.includes(step) && !needsReason) return <p class="editor-step">{button}</p>;
  return (
    <details class="editor-step" open={isWaiting || isBegun || isAtFault}>
      <summary>{own.step[step]}</summary>
      <div class="editor-step__fields">
        <StepHint step={step} article={article} />
        <StepFields step={step} article={article} />
        {button}
      </div>
    </details>
  );
}

function StepHint({ step, article }: StepProps) {
  const { stepHint, planHint } = usePage().words.editing;
  const plan = article.isCopy ? planHint.beginning : article.state === 'published' ? planHint.end : stepHint.schedule;
  const hint = step === 'schedule' ? plan : stepHint[step];
  return hint === undefined ? null : <p class="field__hint">{hint}</p>;
}

function StepFields({ step, article: { isCopy, state, reasonNeeded } }: StepProps) {
  const { words, paper } = usePage();
  const { correctionKind, editing: own } = words;
  const named = (name: string) => stepField(step, name);
  const { stepField: label } = own;
  switch (step) {
    case 'schedule':
      return (
        <>
          {(isCopy || state !== 'published') && (
            <TextField name={named('publishAt')} label={label.publishAt} type="datetime-local" hint={own.zone(zoneName(paper))} />
          )}
          {!isCopy && (
            <TextField name={named('unpublishAt')} label={label.unpublishAt} type="datetime-local" hint={own.zone(zoneName(paper))} />
          )}
        </>
      );
    case 'embargo':
      return (
        <>
          <TextField name={named('until')} label={label.until} type="datetime-local" hint={own.zone(zoneName(paper))} />
          <TextField name={named('note')} label={label.note} />
        </>
      );
    case 'correct':
      return (
        <>
          <SelectField name={named('kind')} label={label.kind} options={Object.entries(correctionKind)} />
          <TextField name={named('text')} label={label.text} rows={3} />
          <SelectField name={named('position')} label={label.position} options={Object.entries(own.correctionPosition).toReversed()} />
        </>
      );
    case 'return':
      return <TextField name={named('reason')} label={label.because} rows={3} />;
    case 'unpublish':
    case 'kill':
    case 'delete':
    case 'discard':
      return <TextField name={named('reason')} label={label.reason} />;
    case 'submit':
    case 'approve':
    case 'publish':
    case 'unschedule':
    case 'revise':
    case 'lift-embargo':
      break;
  }
  return reasonNeeded.includes(step) ? <TextField name={named('reason')} label={label.reason} /> : null;
}
