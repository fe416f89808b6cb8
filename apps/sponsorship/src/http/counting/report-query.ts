import { z } from 'zod';
import { type ReportDimension, reportDimensions, type StripDimension, stripDimensions } from '../../domain/counting/report.js';

const idOf = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-z]{1,60}$`));
const dayMs = 86_400_000;
const longest = { hour: 31, day: 400 } as const;

const period = {
  from: z.iso.date().optional().meta({ description: "The first day, of the paper's calendar; without it, the last thirty" }),
  to: z.iso.date().optional().meta({ description: 'The day after the last' }),
  by: z.enum(['hour', 'day']).default('day'),
};

interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly by: 'hour' | 'day';
}

const daysOf = ({ from, to }: Period): number => (from && to ? (Date.parse(to) - Date.parse(from)) / dayMs : 1);
const isWhole = ({ from, to }: Period): boolean => (from === undefined) === (to === undefined);
const isOrdered = (asked: Period): boolean => daysOf(asked) > 0;
const isShort = (asked: Period): boolean => daysOf(asked) <= longest[asked.by];
const both = { path: ['to'], error: 'Goes with `from`.' };
const order = { path: ['to'], error: 'Must be after `from`.' };
const length = { path: ['to'], error: `At most ${longest.day} days, or ${longest.hour} by the hour.` };

/** What a report is about: nothing that is named here is left out. */
export const reportQuery = z
  .strictObject({
    ...period,
    per: z.enum(Object.keys(reportDimensions) as [ReportDimension, ...ReportDimension[]]).optional(),
    sponsorId: idOf('spn').optional(),
    campaignId: idOf('cmp').optional(),
    flightId: idOf('flt').optional(),
    creativeId: idOf('crv').optional(),
    placementId: idOf('plc').optional(),
    sectionId: idOf('sec').optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
  })
  .refine(isWhole, both)
  .refine(isOrdered, order)
  .refine(isShort, length);
export type ReportQuery = z.output<typeof reportQuery>;

export const stripReportQuery = z
  .strictObject({
    ...period,
    per: z.enum(Object.keys(stripDimensions) as [StripDimension, ...StripDimension[]]).optional(),
    stripId: idOf('stp').optional(),
    sponsorId: idOf('spn').optional(),
  })
  .refine(isWhole, both)
  .refine(isOrdered, order)
  .refine(isShort, length)
  .refine(({ per, stripId }) => per !== 'entry' || stripId !== undefined, {
    path: ['per'],
    error: 'Entries are of one strip: name its stripId.',
  });
export type StripReportQuery = z.output<typeof stripReportQuery>;
