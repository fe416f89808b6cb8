const inline = /<\/?(?:b|i|em|strong|a|code|sup|sub)(?:\s[^>]*)?>/gi;
const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** What sanitised markup says. Only text for an index, or to be escaped again: it is no way to make markup harmless. */
export const textOfMarkup = (html: string): string =>
  html
    .replaceAll(inline, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(amp|lt|gt|quot);/g, (_, name: string) => signs[name] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
