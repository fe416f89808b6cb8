/** `amount × part / whole`, rounded down, exactly: of whole numbers, also where their product is larger than a double holds. */
export function partOf(amount: number, part: number, whole: number): number {
  const product = amount * part;
  if (Number.isSafeInteger(product)) return (product - (product % whole)) / whole;
  return Number((BigInt(amount) * BigInt(part)) / BigInt(whole));
}
