/**
 * Where a click may lead, of what is stored: an address of the web, or a path of the paper itself. It is written anew from its parts, so that nothing
 * in it can end a header line or stand for another host; one that is neither leads nowhere.
 */
export function safeDestination(stored: string | undefined): string | undefined {
  if (stored === undefined) return undefined;
  const isPath = /^\/(?![/\\])/.test(stored);
  const url = URL.parse(stored, isPath ? paper : undefined);
  if (!url || url.username !== '' || url.password !== '') return undefined;
  // What dots were resolved away may leave a path that begins like another host.
  if (isPath) return url.origin === paper && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : undefined;
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

/** Stands for the paper's own origin, which a path does not name. */
const paper = 'http://paper.invalid';
