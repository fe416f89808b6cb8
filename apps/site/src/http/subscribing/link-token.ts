/** What may be the token of a link in a mail. */
export const isLinkToken = (text: string): boolean => /^[\w.~-]{1,400}$/.test(text);
