import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#persistence';
import { eventually } from '#testing';
import { KnownArticles } from '../../src/cache/known-articles.js';
import { ServingBook } from '../../src/cache/serving-book.js';
import { SignedStripLinks } from '../../src/signing/signed-strip-links.js';
import { ArticleCopiesStore } from '../../src/store/article-copies.store.js';
import { destination, sponsorLink } from './booked.js';
import { type CountingOffice, firefox, openOffice } from './counting-office.js';
import { follow } from './seen.js';

interface RawAnswer {
  readonly status: number;
  readonly locations: readonly string[];
  readonly text: string;
}

/** Exactly these bytes: a client that means well would put them right. */
function ask(url: string, path: string, headers: readonly string[] = []): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const lines = [
    `GET ${path} HTTP/1.1`,
    ...(headers.some(line => /^host:/i.test(line)) ? [] : ['Host: paper.example']),
    `User-Agent: ${firefox}`,
    ...headers,
  ];
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(`${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`, 'latin1'));
    let text = '';
    socket
      .setEncoding('latin1')
      .on('data', chunk => (text += String(chunk)))
      .on('error', reject);
    socket.on('close', () => {
      const head = text.split('\r\n\r\n')[0] ?? '';
      const locations = [...head.matchAll(/^location: *(.*)$/gim)].map(([, where = '']) => where);
      resolve({ status: Number(head.split(' ')[1]), locations, text });
    });
  });
}

const elsewhere = [
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  '%2f%2fevil.example',
  '%5c%5cevil.example',
  '%0d%0aLocation:%20https://evil.example',
  '%0aSet-Cookie:a=b',
  'https://harbour.example@evil.example',
  'https://harbour.example%40evil.example',
  '..%2f..%2fevil.example',
  '%00https://evil.example',
  '%E2%80%AEevil.example',
  'data:text/html,x',
];
const names = ['url', 'u', 'to', 'next', 'redirect', 'redirect_uri', 'destination', 'link', 'returnTo', 'creativeId'];

describe('a click', () => {
  let office: CountingOffice;
  let token: string;
  let strip: string;

  beforeAll(async () => {
    office = await openOffice('redirects', { CLICKS_PER_MINUTE: '0' });
    token = office.token('click', office.decide());
    strip = office.service.app
      .get(SignedStripLinks)
      .pathOf({ stripId: newId('stp'), entryId: 'title-1', sponsorId: office.booked.sponsor.id });
  });
  afterAll(async () => {
    await office.stop();
  });

  it('leads where its sponsor said, is kept nowhere, and is counted', async () => {
    const response = await follow(office.service, `/clicks/${token}`);
    expect([response.status, response.headers.get('location'), response.headers.get('cache-control')]).toEqual([
      303,
      destination,
      'no-store',
    ]);
    expect((await ask(office.service.url, strip)).locations).toEqual([sponsorLink]);
  });

  it('on a sponsored article leads to it also where this process has forgotten it', async () => {
    const articleId = newId('art');
    const state = { id: articleId, path: '/life/kettles', sectionIds: [], tags: [], sensitive: [], text: '' };
    await office.service.app.get(ArticleCopiesStore).keepNewest([{ _id: articleId, version: 1, state }]);
    const { id: creativeId } = await office.booked.creative({
      content: { kind: 'sponsored-article', articleId, advertiser: 'Harbour Boats' },
      link: undefined,
    });
    await eventually(() => expect(office.service.app.get(ServingBook).destinationOf(creativeId)).toBe(state.path));
    await office.service.app.get(KnownArticles).reload();
    const { locations } = await ask(office.service.url, `/clicks/${office.token('click', office.decide({ creativeId }))}`);
    expect(locations).toEqual([state.path]);
  });

  const throughQuery = names.flatMap(name => elsewhere.map(where => `?${name}=${where}`));
  it('leads nowhere else for any parameter that is added to it', async () => {
    const other: string[] = [];
    for (const query of throughQuery) {
      const [click, stripClick] = [await ask(office.service.url, `/clicks/${token}${query}`), await ask(office.service.url, strip + query)];
      if (click.locations.join() !== destination || stripClick.locations.join() !== sponsorLink) other.push(query);
    }
    expect(throughQuery.length).toBeGreaterThan(100);
    expect(other).toEqual([]);
  });

  it('leads nowhere for any address that is put in the place of its token, or behind it, or before it', async () => {
    const paths = elsewhere.flatMap(where => [
      `/clicks/${where}`,
      `/clicks/${token}${where}`,
      `/clicks/${token}/${where}`,
      `/clicks/${where}${token}`,
      `/strip-clicks/${where}`,
      `${strip}${where}`,
      `//evil.example/clicks/${token}`,
      `/\\evil.example/clicks/${token}`,
    ]);
    const open: string[] = [];
    for (const path of paths) {
      const { status, locations, text } = await ask(office.service.url, path);
      if (status < 400 || status >= 500 || locations.length > 0 || /^set-cookie/im.test(text)) open.push(`${path}: ${status}`);
    }
    expect(open).toEqual([]);
  });

  it('leads nowhere else for any header', async () => {
    const headers = [
      'Host: evil.example',
      'Host: evil.example:443',
      'Host: evil.example@paper.example',
      'X-Forwarded-Host: evil.example',
      'X-Forwarded-Proto: javascript',
      'X-Forwarded-Prefix: //evil.example',
      'Forwarded: host=evil.example',
      'X-Original-URL: //evil.example',
      'X-Rewrite-URL: //evil.example',
      'Referer: https://evil.example/',
      'Origin: https://evil.example',
      'X-HTTP-Method-Override: POST',
    ];
    for (const header of headers) expect((await ask(office.service.url, `/clicks/${token}`, [header])).locations).toEqual([destination]);
    expect((await ask(office.service.url, `http://evil.example/clicks/${token}`)).locations.join()).not.toContain('evil');
  });

  it("is no other sponsor's with that one's ids in it, and no impression's", async () => {
    const foreign = await office.booked.creative({ link: 'https://evil.example/' });
    const [id, mine] = [foreign.id.slice(4), office.booked.decision.creativeId.slice(4)];
    for (const changed of [
      token.replace(mine, id),
      strip.replace('/strip-clicks/', '').replace(office.booked.sponsor.id, 'spn_1'),
      office.token('impression', office.decide()),
    ]) {
      const { status, locations } = await ask(office.service.url, `/clicks/${changed}`);
      expect([status, locations]).toEqual([404, []]);
    }
    expect((await ask(office.service.url, strip.replace(office.booked.sponsor.id, 'spn_1'))).status).toBe(404);
  });

  it.each(['javascript:alert(1)', '//evil.example/', 'https://harbour.example@evil.example/', 'data:text/html,x', 'ftp://harbour.example'])(
    'leads to the front page where %s is stored, however that came to be',
    async link => {
      const { id: creativeId } = await office.booked.creative({ link });
      const path = `/clicks/${office.token('click', office.decide({ creativeId }))}`;
      const { id: known } = await office.booked.creative();
      await eventually(async () => {
        expect((await ask(office.service.url, `/clicks/${office.token('click', office.decide({ creativeId: known }))}`)).status).toBe(303);
      });
      expect(await ask(office.service.url, path)).toMatchObject({ status: 303, locations: ['/'] });
    },
  );
});
