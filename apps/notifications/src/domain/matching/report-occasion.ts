import type { DataOf, reportDue } from '#contracts';
import { isNews, type Occasion, startedOccasion } from './occasion.js';
import { reportId } from './occasion-ids.js';
import { reportTopicKeys } from './topic-keys.js';

/** That there is a report on a campaign; `at` is when its event was made. */
export function reportOccasion(
  report: DataOf<typeof reportDue>,
  { eventId, at, now }: { readonly eventId: string; readonly at: Date; readonly now: Date },
): Occasion | undefined {
  if (!isNews(at, now)) return undefined;
  const { id: campaignId, version: _, sponsorId: _sponsor, ...content } = report;
  return startedOccasion(
    {
      id: reportId(campaignId, `${report.kind}.${report.from.slice(0, 10)}.${report.to.slice(0, 10)}`),
      kind: 'report',
      category: 'reports',
      subject: campaignId,
      eventId,
      at,
      topicKeys: reportTopicKeys(campaignId),
      content: { campaignId, ...content },
    },
    now,
  );
}
