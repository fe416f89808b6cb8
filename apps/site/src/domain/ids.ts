const idOf = (prefixes: string): RegExp => new RegExp(`^(?:${prefixes})_[0-9a-z]{1,60}$`);

/** What may be an id; anything else is not even asked for. */
export const ids = {
  article: idOf('art'),
  comment: idOf('cmt'),
  person: idOf('usr|gst'),
  section: idOf('sec'),
  image: idOf('img'),
} as const;
