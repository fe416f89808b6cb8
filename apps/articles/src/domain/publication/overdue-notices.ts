import { articleOverdue, type OutgoingEvent } from '#contracts';
import type { Article, ScheduleFailure } from '../article.js';

/** That the time of a plan passed in vain: for the paper's own services, without a word of the text. */
export const overdueNotices = (before: Article | undefined, after: Article): OutgoingEvent[] => [
  ...notice(after, 'article', before?.scheduleError, after.scheduleError),
  ...notice(after, 'working-copy', before?.workingCopy?.scheduleError, after.workingCopy?.scheduleError),
];

function notice(
  { id, version }: Article,
  of: 'article' | 'working-copy',
  known: ScheduleFailure | undefined,
  failure: ScheduleFailure | undefined,
): OutgoingEvent[] {
  // A plan may also end before its time, with its article: then nobody waits for it.
  const isMissed = failure && failure.at >= failure.publishAt && failure.at.getTime() !== known?.at.getTime();
  return isMissed ? [articleOverdue({ id, version, of, dueAt: failure.publishAt.toISOString(), reason: failure.code })] : [];
}
