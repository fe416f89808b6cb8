/** Of the day, of a local time such as `06:30`. */
export function minuteOf(time: string): number {
  const [hour, minute] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}
