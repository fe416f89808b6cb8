import { askToken } from '#testing';
import { loadEdition } from '../demo/src/load-edition.js';
import type { Addresses } from './announcement.js';

/** The demo edition into a paper that runs, through its public API, by people of the development issuer. A load that was cut off goes on where it was. */
export async function loadDemo({
  site,
  articles,
  comments,
  sponsorship,
  issuer,
}: Omit<Addresses, 'notifications' | 'mailbox'>): Promise<void> {
  const tokens = new Map<string, Promise<string>>();
  const token = (roles: readonly string[], name = `Demo ${roles.join('-')}`) => {
    const sub = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    const known = tokens.get(sub) ?? askToken(issuer, { roles, name, sub });
    tokens.set(sub, known);
    return known;
  };
  const onProgress = (done: number, total: number, what: string) => {
    if (process.stdout.isTTY) process.stdout.write(`\r\u001B[2K  ${done}/${total} ${what.slice(0, 60)}`);
  };
  await loadEdition({ articlesUrl: articles, commentsUrl: comments, sponsorshipUrl: sponsorship, siteUrl: site, token, onProgress });
  if (process.stdout.isTTY) process.stdout.write('\r\u001B[2K');
}
