/** The pause that a receiver asks for (RFC 9110, 10.2.3), in milliseconds: seconds, or until a date. Nothing where it says neither. */
export function retryAfter(header: string | undefined, now: Date): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  // One of the three forms of an HTTP date; Date.parse alone would take much more for a date.
  if (!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? .{8,30}$/.test(text)) return undefined;
  const until = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(until) ? undefined : Math.max(0, until - now.getTime());
}
