import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { count, id, instant } from '../fields.js';
import { noticeRetention } from './restricted-campaign.js';

export const reportDue = defineEvent({
  type: 'report.due',
  version: 1,
  description: 'The time of a report on a campaign has come; what it says is here.',
  source: '/sponsorship',
  key: report => report.id,
  sequence: 'reports',
  visibility: 'restricted',
  retention: noticeRetention,
  data: z.object({
    id: id('cmp'),
    version: z.int().min(1).meta({ description: 'of the reports, which do not move the campaign' }),
    sponsorId: id('spn').optional().meta({ description: 'absent for the paper itself' }),
    name: z.string().min(1).max(120),
    kind: z.enum(['weekly', 'final']),
    from: instant,
    to: instant.meta({ description: 'not included' }),
    impressions: count,
    clicks: count,
  }),
});
