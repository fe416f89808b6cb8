import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { contentHash, drain, type Json, made } from '#testing';
import { SignedProofLinks } from '../../src/signing/signed-proof-links.js';
import { type AdDesk, openAdDesk, restless } from '../ad-desk.js';
import { makePlacement } from '../booking/booked.js';
import { makeCreative, makeImage } from './made.js';

const sizes = [
  { minViewport: 0, width: 320, height: 100 },
  { minViewport: 760, width: 728, height: 90 },
  { minViewport: 1_000, width: 728, height: 90 },
];

describe('A proof', () => {
  let desk: AdDesk;
  let top: Json;
  let foot: Json;
  let image: Json;
  let token: string;

  beforeAll(async () => {
    desk = await openAdDesk('proofs');
    top = await makePlacement(desk, { state: 'on', sizes, labels: [{ locale: 'de', text: 'Anzeige' }] });
    foot = await makePlacement(desk, { state: 'on', slot: 'article-foot', name: 'Below the story' });
    await makePlacement(desk, { slot: 'section-top', name: 'Nowhere' });
    image = await makeImage(desk, { link: 'https://haverleigh-oats.example/?a=1&b=2' });
    token = `Bearer ${await desk.tokens.token({ sub: 'manager', name: 'manager', roles: ['ad-manager'] })}`;
    await drain(desk.service);
  });
  afterAll(() => desk.stop());

  const open = (path: string, headers: Record<string, string> = {}) => fetch(desk.service.url + path, { headers });
  const linkTo = async ({ id }: Json, body: object = {}): Promise<Json> =>
    made(await desk.manager.post(`/creatives/${id}/proof-links`, body));
  const sizesIn = (html: string): string[] =>
    parse(html)
      .querySelectorAll('.box')
      .map(box => box.getAttribute('class')?.replace('box ', '') ?? '');

  it('shows the creative in each size of the placements that are on, with its label, whatever its state', async () => {
    const { path } = await linkTo(image);
    for (const answer of [await open(`/creatives/${image.id}/proof`, { authorization: token }), await open(path)]) {
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      const html = await answer.text();
      expect(sizesIn(html).toSorted()).toEqual(['box-320-100', 'box-320-100', 'box-728-90']);
      const page = parse(html);
      expect(page.querySelector('.label')?.text).toMatch(/^(?:Anzeige|Advertisement)$/);
      expect(page.text).toContain('Version 2, draft.');
      for (const shown of page.querySelectorAll('img')) {
        const picture = await fetch(new URL(shown.getAttribute('src') ?? '', answer.url));
        expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp']);
      }
      expect(page.querySelectorAll('.box img')).toHaveLength(3);
      expect(page.querySelector('.box a')?.getAttribute('href')).toBe('https://haverleigh-oats.example/?a=1&b=2');
    }
  });

  it('shows one placement alone where it is asked to', async () => {
    const narrowed = await open(`/creatives/${image.id}/proof?placementId=${foot.id}`, { authorization: token });
    expect(sizesIn(await narrowed.text())).toEqual(['box-320-100']);
    const { path } = await linkTo(image, { placementId: top.id });
    expect(sizesIn(await (await open(path)).text())).toEqual(['box-320-100', 'box-728-90']);
  });

  it('is never counted, kept or found, and runs nothing', async () => {
    const { path } = await linkTo(image);
    const before = await contentHash(desk.service, restless);
    const pages = await Promise.all([open(path), open(path), open(`/creatives/${image.id}/proof`, { authorization: token })]);
    for (const { headers } of pages) {
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(headers.get('x-robots-tag')).toBe('noindex, nofollow, noarchive');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; img-src 'self'; style-src 'sha256-[\w+/]+='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
      );
    }
    const html = await pages[0].text();
    expect(html).not.toMatch(/\/(?:impressions|clicks|decisions)\b|<script|\son\w+=|style=/);
    await drain(desk.service);
    expect(await contentHash(desk.service, restless)).toBe(before);
  });

  it('writes what the sponsor wrote, and nothing of it is markup', async () => {
    const vector = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const content = { kind: 'native', headline: vector.slice(0, 90), text: vector, advertiser: vector.slice(0, 60), alt: vector };
    const { id } = await makeCreative(desk, { name: vector, content, link: `https://sponsor.example/"><script>` });
    const page = parse(await (await open(`/creatives/${id}/proof`, { authorization: token })).text());
    expect([page.querySelectorAll('script'), page.querySelectorAll('[onerror]'), page.querySelectorAll('img')]).toEqual([[], [], []]);
    expect(page.querySelector('h1')?.text).toBe(vector);
  });

  it('is for whoever has its link, until it expires; and no other token opens one', async () => {
    const links = desk.service.app.get(SignedProofLinks, { strict: false });
    const expired = links.pathOf({ creativeId: image.id, expiresAt: new Date(Date.now() - 1) });
    const { path, expiresAt } = await linkTo(image, { days: 2 });
    expect(Math.abs(new Date(expiresAt).getTime() - Date.now() - 2 * 24 * 3_600_000)).toBeLessThan(60_000);
    const other = await makeCreative(desk);
    const forged = [
      path.replace(image.id, other.id),
      path.slice(0, -1),
      `${path}A`,
      path.replace('/proofs/', '/proofs/x'),
      '/proofs/x',
      '/proofs/..x..',
    ];
    expect((await open(expired)).status).toBe(410);
    for (const one of forged) expect([one, (await open(one)).status]).toEqual([one, 404]);
    expect((await open(`/clicks/${path.replace('/proofs/', '')}`, { 'user-agent': 'x' })).status).toBe(404);
    expect((await open(`/creatives/${image.id}/proof`)).status).toBe(401);
    for (const gone of [`/creatives/crv_none/proof`, `/creatives/${image.id}/proof?placementId=plc_none`])
      expect((await open(gone, { authorization: token })).status).toBe(404);
  });
});
