/** `4:05`, or `1:02:07` from an hour on. */
export function clockDuration(seconds: number): string {
  const [hours, minutes, rest] = split(seconds);
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** ISO 8601, as `datetime` and schema.org want it: `PT4M5S`. */
export function isoDuration(seconds: number): string {
  const [hours, minutes, rest] = split(seconds);
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest}S`;
}

function split(seconds: number): [hours: number, minutes: number, seconds: number] {
  const whole = Math.max(0, Math.round(seconds));
  return [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
}
