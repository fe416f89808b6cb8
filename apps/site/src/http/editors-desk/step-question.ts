import type { ArticleStep } from '../../domain/editing/article-step.js';
import type { Fields } from '../../domain/editing/block-fields.js';
import type { StepQuestion } from './ask-newsroom.js';
import { instantOf } from './instant-of.js';

/** What a form says of a step, as the owner takes it; times are typed as the paper's clock shows them. */
export function stepQuestion(step: ArticleStep, fields: Fields, timeZone: string): StepQuestion {
  const said = (name: string): string | undefined => fields[`${step}.${name}`]?.trim() || undefined;
  const reason = said('reason');
  const because = reason === undefined ? {} : { reason };
  switch (step) {
    case 'delete':
    case 'discard':
      return { method: 'DELETE', path: reasonInQuery('', because) };
    case 'lift-embargo':
      return { method: 'DELETE', path: reasonInQuery('/embargo', because) };
    case 'embargo':
      return { method: 'PUT', path: '/embargo', body: { ...untilIn(said('until'), timeZone), note: said('note') ?? '', ...because } };
    case 'schedule':
      return { method: 'POST', path: '/schedule', body: { ...timesIn(said), zone: timeZone, ...because } };
    case 'correct':
      return {
        method: 'POST',
        path: '/corrections',
        body: { kind: said('kind') ?? 'correction', text: said('text') ?? '', position: said('position') ?? 'bottom', ...because },
      };
    case 'submit':
    case 'approve':
    case 'publish':
    case 'unschedule':
    case 'return':
    case 'revise':
    case 'unpublish':
    case 'kill':
      break;
  }
  return { method: 'POST', path: `/${step}`, body: because };
}

const reasonInQuery = (path: string, because: { readonly reason?: string }): string =>
  because.reason === undefined ? path : `${path}?${new URLSearchParams({ reason: because.reason })}`;

const timesIn = (said: (name: string) => string | undefined): object => {
  const [publishAt, unpublishAt] = [said('publishAt'), said('unpublishAt')];
  return { ...(publishAt !== undefined && { publishAt }), ...(unpublishAt !== undefined && { unpublishAt }) };
};

const untilIn = (until: string | undefined, timeZone: string): object => (until === undefined ? {} : { until: instantOf(until, timeZone) });
