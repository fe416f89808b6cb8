/** Browsers leave some of these out and read others as a slash, so that an address would lead elsewhere than it seems to. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const misread = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\\]/;

/** A whole http or https address. A name or password in it is there to make it look like another's. */
export function isWebLink(address: string): boolean {
  if (!/^https?:\/\//i.test(address) || misread.test(address) || !URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '';
}
