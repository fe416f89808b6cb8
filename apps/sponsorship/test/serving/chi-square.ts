/** How far counts are from what was expected of them; large where chance alone hardly explains it. */
export function chiSquare(counts: ReadonlyMap<string, number>, shares: ReadonlyMap<string, number>): number {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...shares].reduce((sum, [name, share]) => {
    const expected = share * total;
    return sum + ((counts.get(name) ?? 0) - expected) ** 2 / expected;
  }, 0);
}

/** What chance stays under 999 times of a thousand (Wilson and Hilferty). */
export function criticalValue(degrees: number): number {
  const part = 2 / (9 * degrees);
  return degrees * (1 - part + 3.09 * Math.sqrt(part)) ** 3;
}
