import type { Article, CopySchedule } from '../article.js';
import type { Circumstances } from '../publication/circumstances.js';
import { type Flaw, InvalidScheduleError } from '../errors.js';
import { takeCopyStep } from './take-copy-step.js';

/** When readers shall see the changes. */
export type CopyTime = Omit<CopySchedule, 'by' | 'at'>;

/** In place of what was scheduled before. When the article itself ends is another plan, and stays. */
export function scheduleCopy(article: Article, time: CopyTime, at: Circumstances): Article {
  return takeCopyStep(article, 'schedule', at, () => {
    const flaws = flawsOf(article, time, at.now);
    if (flaws.length > 0) throw new InvalidScheduleError(flaws);
    return { schedule: { ...time, by: at.person.id, at: at.now }, scheduleError: undefined };
  });
}

export const unscheduleCopy = (article: Article, at: Circumstances): Article => takeCopyStep(article, 'unschedule', at, () => ({}));

function flawsOf({ schedule }: Article, { publishAt }: CopyTime, now: Date): Flaw[] {
  if (publishAt <= now) return [{ pointer: '/publishAt', message: 'Must be in the future' }];
  const end = schedule?.unpublishAt;
  if (end && end <= publishAt)
    return [{ pointer: '/publishAt', message: `The article is taken down at ${end.toISOString()}, before that` }];
  return [];
}
