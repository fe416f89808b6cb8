import { paper } from './fixtures/edition.js';
import { type Answer, openSite, type Site } from './site.js';
import { openUpstream, type Upstream } from './upstream.js';

/** As a link in a mail has it. */
export const readerToken = 'gU-Xhpgw.sbr_1.paper.mail.ztPgO1PA6TkcTPMNkAM1Dw';
export const fromOurPage = { 'content-type': 'application/x-www-form-urlencoded', origin: paper.url };

export const problem = (code: string, pointer?: string) => ({
  type: `/problems/${code}`,
  errors: pointer ? [{ pointer, message: 'No.' }] : [],
});

export interface SiteOfNotices {
  readonly site: Site;
  /** In the place of notifications. */
  readonly upstream: Upstream;
  /** What it says to a question, and to a change. */
  readonly answers: (get: [number, object], change?: [number, object]) => void;
  readonly post: (path: string, fields?: Record<string, string>, headers?: Record<string, string>) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

export async function openSiteOfNotices(name: string): Promise<SiteOfNotices> {
  const upstream = await openUpstream();
  const site = await openSite(name, { NOTIFICATIONS_URL: upstream.url, FORWARD_DEADLINE_MS: '500' });
  return {
    site,
    upstream,
    answers: (get, change = get) => {
      upstream.answer = ({ method }, response) => {
        const [status, body] = method === 'GET' ? get : change;
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      };
    },
    post: (path, fields = {}, headers = fromOurPage) =>
      site.get(path, { method: 'POST', headers, body: new URLSearchParams(fields).toString() }),
    stop: async () => {
      await site.stop();
      await upstream.stop();
    },
  };
}
