import { get } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '#testing';
import { paper } from './fixtures/edition.js';
import { openSite, type Site } from './site.js';
import { openUpstream, type Upstream } from './upstream.js';

describe('the edge before the notifications service', () => {
  let upstream: Upstream;
  let site: Site;

  beforeAll(async () => {
    upstream = await openUpstream();
    site = await openSite('forward-notifications', { NOTIFICATIONS_URL: upstream.url, FORWARD_DEADLINE_MS: '300' });
  });
  afterAll(async () => {
    await site.stop();
    await upstream.stop();
  });
  beforeEach(() => {
    upstream.asked.length = 0;
    upstream.answer = (_request, response) => void response.end('upstream');
  });

  it.each([
    '/subscriptions',
    '/confirmations/x',
    '/preferences/x',
    '/me/preferences',
    '/inbox?limit=5',
    '/fan-outs/x/pause',
    '/webhook-endpoints',
    '/suppressions/find',
    '/audit',
  ])('passes %s on', async route => {
    await site.get(`/api/notifications${route}`);
    expect(upstream.asked.map(({ url }) => url)).toEqual([route]);
  });

  it.each(['/ops/dead-letters', '/health', '/metrics', '/docs', '', '/inbox/../ops/dead-letters', '/inboxes', '/inbox/%2e%2e/ops'])(
    'knows nothing at "%s"',
    async route => {
      expect([(await site.get(`/api/notifications${route}`)).status, upstream.asked]).toEqual([404, []]);
    },
  );

  it('says which guest asks for replies, from a page of ours alone', async () => {
    const ask = async (headers: Record<string, string>) => {
      const cookie = 'guest=gst_1.token';
      await site.get('/api/notifications/replies', { method: 'POST', headers: { cookie, 'guest-token': 'forged', ...headers } });
      return upstream.asked.at(-1)?.headers['guest-token'];
    };
    expect(await ask({ origin: paper.url })).toBe('gst_1.token');
    expect(await ask({ origin: 'https://evil.example' })).toBeUndefined();
    expect(await ask({})).toBeUndefined();
  });

  it('goes on with the stream of an inbox for longer than it waits for anything else', async () => {
    const heard: string[] = [];
    upstream.answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n');
      setTimeout(() => response.write('data: 2\n\n'), 900);
    };
    const asking = get(`${site.url}/api/notifications/inbox/stream`, { agent: false }, answer => {
      answer.on('data', (chunk: Buffer) => heard.push(chunk.toString())).on('error', () => undefined);
    });
    asking.on('error', () => undefined);
    await eventually(() => expect(heard.join('')).toBe('data: 1\n\ndata: 2\n\n'));
    asking.destroy();
  });
});
