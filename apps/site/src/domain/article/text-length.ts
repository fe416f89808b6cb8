export type Length = 'short' | 'medium' | 'long';

const measure = (text: string, short: number, medium: number): Length => {
  if (text.length <= short) return 'short';
  return text.length <= medium ? 'medium' : 'long';
};

/** Long headlines are set smaller, so that the longest still leaves room for the story on the first screen. */
export const headlineLength = (headline: string): Length => measure(headline, 70, 120);

/** The same for the paper's own name over its front page, which should stand on one line. */
export const nameLength = (name: string): Length => measure(name, 14, 20);
