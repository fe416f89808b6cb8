import type { PaperTime } from './page-view.js';

const minuteMs = 60_000;

/** Tells the paper's own time of an instant; within one minute it is read once. Every zone's offset is of whole minutes in our time. */
export function paperClock(timeZone: string): (at: Date) => PaperTime {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    hour: 'numeric',
    minute: 'numeric',
  });
  let last: { readonly minute: number; readonly time: PaperTime } | undefined;
  return at => {
    const minute = Math.floor(at.getTime() / minuteMs);
    if (last?.minute !== minute) last = { minute, time: read(format, at) };
    return last.time;
  };
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function read(format: Intl.DateTimeFormat, at: Date): PaperTime {
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    weekday: weekdays.indexOf(parts['weekday'] ?? '') + 1,
    minute: Number(parts['hour']) * 60 + Number(parts['minute']),
  };
}
