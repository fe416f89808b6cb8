export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A text in pieces: what a span covers is marked. Spans are UTF-16 offsets, in any order; those that overlap or touch are one, what lies outside of the
 * text is left out, and none cuts a character in two.
 */
export function markedText(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of merged(text, spans)) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), marked: false }] : pieces;
}

function merged(text: string, spans: readonly Span[]): Span[] {
  const whole = spans
    .map(({ start, end }) => ({ start: characterAt(text, Math.max(0, start), -1), end: characterAt(text, Math.min(text.length, end), 1) }))
    .filter(({ start, end }) => start < end)
    .toSorted((one, other) => one.start - other.start);
  return whole.reduce<Span[]>((done, span) => {
    const last = done.at(-1);
    if (!last || span.start > last.end) return [...done, span];
    return [...done.slice(0, -1), { start: last.start, end: Math.max(last.end, span.end) }];
  }, []);
}

/** The offset itself, or where it lies between the halves of a surrogate pair, the next one on that side. */
const characterAt = (text: string, offset: number, side: -1 | 1): number =>
  /[\uD800-\uDBFF]/.test(text[offset - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[offset] ?? '') ? offset + side : offset;
