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
  const { id: campaignId, name, kind, from, to, impressions, clicks } = report;
  const period = `${from.slice(0, 10)} – ${to.slice(0, 10)}`;
  return startedOccasion(
    {
      id: reportId(campaignId, `${kind}.${from.slice(0, 10)}.${to.slice(0, 10)}`),
      kind: 'report',
      category: 'reports',
      subject: campaignId,
      eventId,
      at,
      topicKeys: reportTopicKeys(campaignId),
      content: {
        campaignId,
        headline: name,
        period,
        summary: `${impressions.toLocaleString('en')} impressions, ${clicks.toLocaleString('en')} clicks`,
        reportKind: kind,
        from,
        to,
        impressions,
        clicks,
      },
    },
    now,
  );
}
