import type { PageView } from './page-view.js';
import type { Rule } from './rule.js';
import type { ServedFlight } from './served-flight.js';

/** The first condition of a flight's targeting that a page does not meet. */
export function targetingRule({ targets }: ServedFlight, view: PageView): Rule | undefined {
  const { sections, tags, locales, devices, countries, weekdays, dayParts } = targets;
  if (sections && !view.sectionIds.some(id => sections.has(id))) return 'section';
  if (tags && !view.tags.some(tag => tags.has(tag))) return 'tag';
  if (locales && !locales.some(locale => isWithin(view.locale, locale))) return 'locale';
  if (devices && (view.device === undefined || !devices.has(view.device))) return 'device';
  if (countries && (view.country === undefined || !countries.has(view.country))) return 'country';
  if (weekdays && !weekdays.has(view.clock.weekday)) return 'weekday';
  if (dayParts && !dayParts.some(part => isDuring(view.clock.minute, part))) return 'day-part';
  return undefined;
}

/** `en` fits `en-GB`, and not the other way round (RFC 4647, 3.3.1); `wide` is in small letters. */
export function isWithin(locale: string, wide: string): boolean {
  const own = locale.toLowerCase();
  return own === wide || own.startsWith(`${wide}-`);
}

const isDuring = (minute: number, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  from < to ? minute >= from && minute < to : minute >= from || minute < to;
