import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MailServer } from './mail-server.js';
import { listPage, mailPage } from './mailbox-pages.js';
import { type ReceivedMail, readMail } from './read-mail.js';

export interface MailboxSite {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly type: 'text/html' | 'text/plain';
  readonly policy: string;
  readonly body: string;
}

const mostShown = 200;
const ourPages =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
/** Of what a stranger wrote: nothing runs, nothing is sent, nothing is fetched but pictures of this machine; a link opens a page of its own. */
const theirs =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data: http://localhost:* http://127.0.0.1:*; base-uri 'none'; frame-ancestors 'self'";

/** What has come to a mail server, as pages without a script. Mail is read by everybody who gets here, so this is for development alone. */
export async function openMailboxSite(server: MailServer, { port = 0, host = '127.0.0.1' } = {}): Promise<MailboxSite> {
  const site = createServer((request, response) => {
    const send = ({ status, type, policy, body }: Answer) =>
      void response
        .writeHead(status, {
          'content-type': `${type}; charset=utf-8`,
          'content-security-policy': policy,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cache-control': 'no-store',
        })
        .end(body);
    answerTo(request, server).then(send, () => send(plain(500, 'This mail cannot be read.')));
  });
  site.listen(port, host);
  await once(site, 'listening');
  return {
    url: `http://localhost:${(site.address() as AddressInfo).port}`,
    stop: async () => {
      site.close();
      site.closeAllConnections();
      await once(site, 'close');
    },
  };
}

async function answerTo({ url = '/', headers, method }: IncomingMessage, server: MailServer): Promise<Answer> {
  // A name that somebody else has made lead here (DNS rebinding) would be theirs to read.
  if (!/^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(headers.host ?? '')) return plain(421, 'Not by this name.');
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'There is nothing to change here.');
  const { pathname } = new URL(url, 'http://localhost');
  if (pathname === '/') {
    const newest = await Promise.all(server.mails.all.slice(-mostShown).map(readMail));
    return html(listPage(newest.toReversed(), server.mails.count));
  }
  const [, number, form = ''] = /^\/mails\/(\d+)(\/html|\/source)?$/.exec(pathname) ?? [];
  const kept = number === undefined ? undefined : server.mails.find(Number(number));
  return kept ? show(await readMail(kept), form) : plain(404, 'There is no such mail, or no longer.');
}

function show(mail: ReceivedMail, form: string): Answer {
  if (form === '/source') return plain(200, mail.source);
  if (form === '') return html(mailPage(mail));
  return mail.html === undefined ? plain(404, 'It has no HTML.') : { ...html(`<base target="_blank">${mail.html}`), policy: theirs };
}

const html = (body: string): Answer => ({ status: 200, type: 'text/html', policy: ourPages, body });
const plain = (status: number, body: string): Answer => ({ status, type: 'text/plain', policy: theirs, body });
