/** What may be the token of a private link. */
export const isNoticeToken = (text: string): boolean => /^[0-9a-f]{40}$/.test(text);

const begin = '/notices/';

/** Where a notice is read on the site: at the address that the service itself gives it. Anything else is no notice. */
export const noticePath = (url: string | undefined): string | undefined =>
  url?.startsWith(begin) && isNoticeToken(url.slice(begin.length)) ? url : undefined;
