/** From `start` up to, not including, `end`: UTF-16 offsets into the text as its author wrote it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** In order, and none touching another. */
export const mergeSpans = (spans: readonly Span[]): readonly Span[] => {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last === undefined || span.start > last.end) merged.push(span);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return merged;
};
