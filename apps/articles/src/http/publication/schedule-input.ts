import { z } from 'zod';
import { readLocalTime, resolveLocalTime } from '#scheduling';
import type { ClockChanges, ScheduledTimes } from '../../domain/article.js';
import type { CopyTime } from '../../domain/working-copy/schedule-working-copy.js';
import { reason } from '../writing/article-input.js';

const isInstant = (text: string): boolean => z.iso.datetime({ offset: true }).safeParse(text).success;

/** An instant, or a local time. */
const plannedTime = z
  .string()
  .max(40)
  .refine(text => isInstant(text) || isLocalTime(text), 'a local time such as 2030-01-01T06:30, or an RFC 3339 instant')
  .meta({
    description:
      'A local time in `zone`, or an RFC 3339 instant. Where clocks leave the time out, it is moved forward by as much as they were; where it comes twice, the earlier is meant; `clockChange` of the answer says so',
  });

const zoneName = z
  .string()
  .max(60)
  .refine(isZone, 'an IANA time zone such as Europe/Amsterdam')
  .optional()
  .meta({ description: "Of local times; the paper's own where it is not said" });

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
  .meta({ example: { publishAt: '2030-01-01T06:30', unpublishAt: '2030-02-01T00:00', zone: 'Europe/Amsterdam' } });

/** `POST /articles/{id}/working-copy/schedule`. */
export const copyScheduleInput = z
  .strictObject({ publishAt: plannedTime, zone: zoneName, reason: reason.optional() })
  .meta({ example: { publishAt: '2030-01-01T06:30', zone: 'Europe/Amsterdam' } });

export type ScheduleInput = z.output<typeof scheduleInput>;
export type CopyScheduleInput = z.output<typeof copyScheduleInput>;

interface Planned {
  readonly instant: Date;
  readonly clockChange?: ClockChanges['publishAt'];
}

export function timesOf({ publishAt, unpublishAt, zone }: ScheduleInput, paperZone: string): ScheduledTimes {
  const read = (text: string | undefined) => (text === undefined ? undefined : planned(text, zone ?? paperZone));
  const [first, last] = [read(publishAt), read(unpublishAt)];
  const clockChange: ClockChanges = {
    ...(first?.clockChange && { publishAt: first.clockChange }),
    ...(last?.clockChange && { unpublishAt: last.clockChange }),
  };
  return {
    ...(first && { publishAt: first.instant }),
    ...(last && { unpublishAt: last.instant }),
    ...zoneOf([publishAt, unpublishAt], zone, paperZone),
    ...(Object.keys(clockChange).length > 0 && { clockChange }),
  };
}

export function copyTimeOf({ publishAt, zone }: CopyScheduleInput, paperZone: string): CopyTime {
  const { instant, clockChange } = planned(publishAt, zone ?? paperZone);
  return { publishAt: instant, ...zoneOf([publishAt], zone, paperZone), ...(clockChange && { clockChange: { publishAt: clockChange } }) };
}

const planned = (text: string, zone: string): Planned => (isInstant(text) ? { instant: new Date(text) } : readLocalTime(text, zone));

/** In which the person planned: as they said, or where a local time left it to the paper. */
function zoneOf(texts: readonly (string | undefined)[], zone: string | undefined, paperZone: string): { zone?: string } {
  const isLeftToPaper = texts.some(text => text !== undefined && !isInstant(text));
  const used = zone ?? (isLeftToPaper ? paperZone : undefined);
  return used === undefined ? {} : { zone: used };
}

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
