import type { Piece } from '../../domain/search/marked-words.js';

/** Text with the words in it that were looked for. */
export const Marked = ({ pieces }: { pieces: readonly Piece[] }) => (
  <>{pieces.map(({ text, isHit }, at) => (isHit ? <mark key={at}>{text}</mark> : text))}</>
);
