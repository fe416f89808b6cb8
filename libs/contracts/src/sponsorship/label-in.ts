/**
 * The disclosure for a page in this language (BCP 47), by one rule for whoever draws a box: the narrowest that fits (`en` fits `en-GB`), else the first
 * of the same language (`en-US` for `en-GB`), else the first, for it is always said.
 */
export function labelIn<T extends { readonly locale: string }>(labels: readonly T[], locale: string): T | undefined {
  const own = locale.toLowerCase();
  const fits = (wide: string): boolean => own === wide || own.startsWith(`${wide}-`);
  const fitting = labels.filter(label => fits(label.locale.toLowerCase()));
  const [narrowest] = fitting.toSorted((one, other) => other.locale.length - one.locale.length);
  return narrowest ?? labels.find(label => languageOf(label.locale) === languageOf(locale)) ?? labels[0];
}

const languageOf = (tag: string): string | undefined => tag.split('-', 1)[0]?.toLowerCase();
