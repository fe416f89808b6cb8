/** Of those that there are. */
export const earliest = (...moments: readonly (Date | undefined)[]): Date | undefined =>
  moments.filter(moment => moment !== undefined).toSorted((one, other) => one.getTime() - other.getTime())[0];
