import type { Embargo, ScheduledTimes } from '../article.js';
import type { Flaw } from '../errors.js';

/** The embargo in force; a lapsed one is none. */
export const embargoAt = (embargo: Embargo | undefined, now: Date): Embargo | undefined =>
  embargo?.until && embargo.until <= now ? undefined : embargo;

/** A publication before an embargo's end would be planned in vain, whichever of the two is said last; `pointer`: the field that says it now. */
export function flawsUnder(embargo: Pick<Embargo, 'until'> | undefined, { publishAt }: ScheduledTimes, pointer: string): Flaw[] {
  if (!embargo || !publishAt || (embargo.until && embargo.until <= publishAt)) return [];
  const until = embargo.until ? `until ${embargo.until.toISOString()}` : 'without an end';
  return [{ pointer, message: `An embargo ${until} does not let it be published at ${publishAt.toISOString()}` }];
}
