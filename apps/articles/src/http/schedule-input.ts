import { z } from 'zod';
import { resolveLocalTime } from '#scheduling';
import type { ScheduledTimes } from '../domain/article.js';
import type { CopyTime } from '../domain/schedule-working-copy.js';
import { reason } from './article-input.js';

const isInstant = (text: string): boolean => z.iso.datetime({ offset: true }).safeParse(text).success;

/** An instant, or a local time, which needs the zone. */
const plannedTime = z
  .string()
  .max(40)
  .refine(text => isInstant(text) || isLocalTime(text), 'a local time such as 2030-01-01T06:30, or an RFC 3339 instant')
  .meta({
    description:
      'A local time in `zone`, or an RFC 3339 instant. Where clocks leave the time out, it is moved forward by as much as they were; where it comes twice, the earlier is meant',
  });

const zoneName = z.string().max(60).refine(isZone, 'an IANA time zone such as Europe/Amsterdam').optional();
const needsZone = { path: ['zone'], message: 'A local time needs its zone' };

/** `POST /articles/{id}/schedule`; times are resolved once, here. */
export const scheduleInput = z
  .strictObject({
    publishAt: plannedTime.optional(),
    unpublishAt: plannedTime.optional(),
    zone: zoneName,
    reason: reason.optional(),
  })
  .refine(({ publishAt, unpublishAt }) => publishAt !== undefined || unpublishAt !== undefined, {
    path: ['publishAt'],
    message: 'Say when it is to be published, or taken down',
  })
  .refine(input => input.zone !== undefined || [input.publishAt, input.unpublishAt].every(text => !text || isInstant(text)), needsZone)
  .meta({ example: { publishAt: '2030-01-01T06:30', unpublishAt: '2030-02-01T00:00', zone: 'Europe/Amsterdam' } });

/** `POST /articles/{id}/working-copy/schedule`. */
export const copyScheduleInput = z
  .strictObject({ publishAt: plannedTime, zone: zoneName, reason: reason.optional() })
  .refine(input => input.zone !== undefined || isInstant(input.publishAt), needsZone)
  .meta({ example: { publishAt: '2030-01-01T06:30', zone: 'Europe/Amsterdam' } });

export type ScheduleInput = z.output<typeof scheduleInput>;
export type CopyScheduleInput = z.output<typeof copyScheduleInput>;

export function timesOf({ publishAt, unpublishAt, zone }: ScheduleInput): ScheduledTimes {
  return {
    ...(publishAt !== undefined && { publishAt: resolved(publishAt, zone) }),
    ...(unpublishAt !== undefined && { unpublishAt: resolved(unpublishAt, zone) }),
    ...(zone !== undefined && { zone }),
  };
}

export const copyTimeOf = ({ publishAt, zone }: CopyScheduleInput): CopyTime => ({
  publishAt: resolved(publishAt, zone),
  ...(zone !== undefined && { zone }),
});

const resolved = (text: string, zone = ''): Date => (isInstant(text) ? new Date(text) : resolveLocalTime(text, zone));

function isLocalTime(text: string): boolean {
  return isResolved(text, 'UTC');
}

function isZone(zone: string): boolean {
  return isResolved('2030-01-01T00:00', zone);
}

function isResolved(text: string, zone: string): boolean {
  try {
    return resolveLocalTime(text, zone) instanceof Date;
  } catch {
    return false;
  }
}
