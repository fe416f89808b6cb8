/** Where a notice is read on the site: at the address that the service itself gives it. Anything else is no notice. */
export const noticePath = (url: string | undefined): string | undefined =>
  url !== undefined && /^\/notices\/[0-9a-f]{40}$/.test(url) ? url : undefined;
