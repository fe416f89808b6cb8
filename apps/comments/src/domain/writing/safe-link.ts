const schemes = new Set(['http:', 'https:', 'mailto:']);

/**
 * A whole address with a scheme that the paper allows. A name or password in it is there to make it look like another's
 * (`https://paper.example@elsewhere.example`).
 */
export const isSafeLink = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return schemes.has(protocol) && username === '' && password === '';
};
