import type { Article, Cause, ScheduledTimes, WorkingCopy } from '../article.js';
import { publish } from './change-state.js';
import { EmbargoedError, type Flaw, InvalidScheduleError, NotPublishableError, NotScheduledError } from '../errors.js';
import type { Circumstances } from './circumstances.js';
import { embargoAt, flawsUnder } from './embargo.js';
import { takeStep } from './take-step.js';

/** When readers shall see it, and until when; of a published article, until when alone. In place of what was scheduled before. */
export function scheduleArticle(article: Article, times: ScheduledTimes, at: Circumstances): Article {
  return takeStep(article, 'schedule', at, ({ to }) => {
    const flaws = [
      ...flawsOf(times, to === 'published', at.now),
      ...flawsBeside(article.workingCopy, times),
      ...flawsUnder(embargoAt(article.embargo, at.now), times, '/publishAt'),
    ];
    if (flaws.length > 0) throw new InvalidScheduleError(flaws);
    return { schedule: { ...times, by: at.person.id, at: at.now } };
  });
}

export function unscheduleArticle(article: Article, at: Circumstances): Article {
  return takeStep(article, 'unschedule', at, () => {
    if (!article.schedule) throw new NotScheduledError();
    return { schedule: undefined };
  });
}

/** As an editor would publish it at this moment. What may not be published is approved again, and says why. */
export function publishWhenDue(article: Article, at: Circumstances): Article {
  try {
    return publish(article, at);
  } catch (error) {
    if (!(error instanceof EmbargoedError || error instanceof NotPublishableError)) throw error;
    return missPublication(article, error, at);
  }
}

/** Its time came in vain: approved again, until an editor has mended the cause and plans anew. */
export function missPublication(article: Article, { code, message }: Cause, { now }: Pick<Circumstances, 'now'>): Article {
  const { schedule: { publishAt = now } = {}, ...rest } = article;
  return {
    ...rest,
    state: 'approved',
    version: article.version + 1,
    times: { ...article.times, modifiedAt: now },
    scheduleError: { code, message, publishAt, at: now },
  };
}

function flawsOf({ publishAt, unpublishAt }: ScheduledTimes, isPublished: boolean, now: Date): Flaw[] {
  const flaws: Flaw[] = [];
  const say = (pointer: string, message: string) => void flaws.push({ pointer, message });
  if (isPublished && publishAt) say('/publishAt', 'It is published already; only its end can be scheduled');
  if (isPublished && !unpublishAt) say('/unpublishAt', 'Say when it is to be taken down');
  if (!isPublished && !publishAt) say('/publishAt', 'Say when it is to be published');
  if (publishAt && publishAt <= now) say('/publishAt', 'Must be in the future');
  if (unpublishAt && unpublishAt <= (publishAt ?? now)) say('/unpublishAt', 'Must be in the future, and after its publication');
  return flaws;
}

/** Changes that are planned are seen by readers first, or would be planned in vain. */
function flawsBeside(copy: WorkingCopy | undefined, { unpublishAt }: ScheduledTimes): Flaw[] {
  const changesAt = copy?.schedule?.publishAt;
  if (!unpublishAt || !changesAt || unpublishAt > changesAt) return [];
  return [{ pointer: '/unpublishAt', message: `Its changes are published at ${changesAt.toISOString()}, not before that` }];
}
