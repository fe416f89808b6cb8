import type { Article } from '../article.js';
import { embargoAt, flawsUnder } from './embargo.js';
import { EmbargoInThePastError, InvalidScheduleError, NotEmbargoedError } from '../errors.js';
import type { Circumstances } from './circumstances.js';
import { takeStep } from './take-step.js';

export interface EmbargoTerms {
  /** Open-ended without it. */
  readonly until?: Date;
  readonly note: string;
}

/** Until its end no publish path passes it; what is planned before that is planned anew, or taken back, first. */
export function placeEmbargo(article: Article, { until, note }: EmbargoTerms, at: Circumstances): Article {
  return takeStep(article, 'embargo', at, () => {
    if (until && until <= at.now) throw new EmbargoInThePastError();
    const flaws = flawsUnder({ ...(until && { until }) }, article.schedule ?? {}, '/until');
    if (flaws.length > 0) throw new InvalidScheduleError(flaws);
    return { embargo: { ...(until && { until }), note, by: at.person.id, at: at.now } };
  });
}

export function liftEmbargo(article: Article, at: Circumstances): Article {
  return takeStep(article, 'lift-embargo', at, () => {
    if (!embargoAt(article.embargo, at.now)) throw new NotEmbargoedError();
    return { embargo: undefined };
  });
}
