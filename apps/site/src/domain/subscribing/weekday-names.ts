const aMonday = Date.UTC(2026, 0, 5);
const dayMs = 86_400_000;

/** From Monday on (ISO 8601), in the language of the paper. */
export function weekdayNames(locale: string): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => format.format(aMonday + day * dayMs));
}
