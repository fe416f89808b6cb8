interface Versioned {
  _id: string;
  version: number;
}

/** Of an upsert: the row takes the place of an older one, and a newer one stays as it is. */
export const newerWins = (row: Versioned): object[] => [
  { $replaceWith: { $cond: [{ $gt: [row.version, { $ifNull: ['$version', 0] }] }, { $literal: row }, '$$ROOT'] } },
];
