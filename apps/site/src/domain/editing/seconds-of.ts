/** Of a running time as a clock shows it (`4:05`, `1:02:07`), or as a number of seconds. */
export function secondsOf(text: string): number | undefined {
  const parts = text.trim().split(':');
  if (parts.length > 3 || !parts.every(part => /^\d{1,5}$/.test(part))) return undefined;
  return parts.reduce((seconds, part) => seconds * 60 + Number(part), 0);
}
