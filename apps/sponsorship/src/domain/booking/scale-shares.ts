/** One share of the page views of a placement. */
export interface Share {
  readonly flightId?: string | undefined;
  readonly name?: string | undefined;
  /** Percent, as sold. */
  readonly share: number;
}

export interface ScaledShare extends Share {
  /** Percent that it comes to beside the others, in hundredths. */
  readonly scaledTo: number;
}

const whole = 10_000;

/**
 * Shares that sum over 100 % become parts of 100 % in the proportions in which they were sold; others stay. In hundredths of a percent, which
 * sum exactly: what rounding leaves goes to those that it has taken most from (largest remainder).
 */
export function scaleShares(shares: readonly Share[]): ScaledShare[] {
  const sum = shares.reduce((total, { share }) => total + share, 0);
  if (sum <= 100) return shares.map(share => ({ ...share, scaledTo: share.share }));
  const parts = shares.map(({ share }, index) => ({ index, floor: Math.floor((share * whole) / sum), left: (share * whole) % sum }));
  const missing = whole - parts.reduce((total, { floor }) => total + floor, 0);
  const rounded = new Set(
    parts
      .toSorted((one, other) => other.left - one.left || one.index - other.index)
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return parts.map(({ index, floor }) => ({ ...(shares[index] as Share), scaledTo: (floor + (rounded.has(index) ? 1 : 0)) / 100 }));
}
