/** From 0, included, to 1, not included. */
export type Random = () => number;

/** One of them, each as often as its weight is of all weights; nothing where none weighs anything. */
export function drawWeighted<T>(items: readonly T[], weightOf: (item: T) => number, random: Random): T | undefined {
  const weights = items.map(weightOf);
  const at = random() * sum(weights);
  return itemAt(items, weights, at);
}

/** Each for so many of a hundred, or nobody where the shares leave room. Shares of more than a hundred together are scaled to it. */
export function drawShare<T>(items: readonly T[], shareOf: (item: T) => number, random: Random): T | undefined {
  const shares = items.map(shareOf);
  const at = random() * Math.max(100, sum(shares));
  return itemAt(items, shares, at);
}

/** In another order, each as likely. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both are within
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function itemAt<T>(items: readonly T[], widths: readonly number[], at: number): T | undefined {
  let end = 0;
  return items.find((_, index) => {
    end += widths[index] ?? 0;
    return at < end;
  });
}
