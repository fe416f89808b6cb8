const here = 'https://here.invalid';

/**
 * Where to go after signing in or out: a path of this site with its query, or the front page. Judged as a browser would read it, for to a browser
 * `/\evil.example`, `/.//evil.example` and a path with a tab in it may be the name of another host.
 */
export function returnPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 2_000 || !isPath(asked) || !URL.canParse(asked, here)) return '/';
  const { origin, pathname, search } = new URL(asked, here);
  const path = pathname + search;
  return origin === here && isPath(path) && !/^\/log(?:in|out)(?:[/?]|$)/.test(path) ? path : '/';
}

/** Begins with one slash, written in whichever way. */
const isPath = (text: string): boolean => /^\/(?![/\\]|%2f|%5c)/i.test(text);
