const [hour, day] = [60 * 60 * 1_000, 24 * 60 * 60 * 1_000];

/** How long a confirmation is waited for. */
export const askLastsMs = 2 * day;

/** How often mail may be asked for, before somebody is bombed with it. */
export const askLimits = {
  /** In the name of one address, since its owner last said yes; what is more is answered like any other, and not sent. */
  address: [
    { lengthMs: hour, most: 5 },
    { lengthMs: day, most: 10 },
  ],
  /** From one network, for whatever addresses; what is more is refused. */
  network: [
    { lengthMs: hour, most: 30 },
    { lengthMs: day, most: 200 },
  ],
} as const;

/** Things that one subscriber follows. */
export const mostSubscriptions = 200;

/** Of the words on the page by whose button a reader agrees; another one when they change. */
export const wording = '2026-11';
