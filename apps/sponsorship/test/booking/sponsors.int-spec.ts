import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { type Answer, type Json, made } from '#testing';
import { type AdDesk, openAdDesk } from '../ad-desk.js';
import { makeSponsor } from './booked.js';
import { logo, logoForm } from './logo.js';

const outcome = ({ status, body }: Answer) => [status, body.type, body.errors?.[0]?.pointer];

describe('A sponsor', () => {
  let desk: AdDesk;

  beforeAll(async () => {
    desk = await openAdDesk('sponsors');
  });
  afterAll(() => desk.stop());

  const upload = ({ id, version }: Json, form: FormData) => desk.manager.post(`/sponsors/${id}/logo`, form, { version });
  const alphaAt = async (url: string, x: number): Promise<number | undefined> => {
    const bytes = Buffer.from(await (await fetch(desk.service.url + url)).arrayBuffer());
    const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    return data[(Math.floor(info.height / 2) * info.width + x) * info.channels + 3];
  };

  it('is told as a page may know it: who pays and whom it competes with is in no event', async () => {
    const secret = {
      sensitiveWords: ['recall'],
      competitorGroups: ['cereals'],
      billingReference: 'HO-2026',
      excludedSectionIds: ['sec_1'],
    };
    const sponsor = await makeSponsor(desk, {
      name: ' Haverleigh\u202e  Oats ',
      link: 'HTTPS://Haverleigh.example',
      label: 'Breakfast is by',
      ...secret,
    });
    expect(sponsor).toMatchObject({ version: 1, name: 'Haverleigh Oats', link: 'https://haverleigh.example/', state: 'active', ...secret });
    const { id, version, name, link, label, state } = sponsor;
    expect(await desk.told('sponsor.updated', id)).toEqual([{ id, version, name, link, label, state }]);
    expect(made(await desk.ops.get(`/sponsors/${id}`))).toEqual(sponsor);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '\\\\evil.example',
    'ftp://evil.example',
    'https://',
    'https:evil.example',
    'https://us@evil.example',
    'https://us:pw@evil.example/',
    ' https://evil.example',
    'evil.example',
  ])('has no link such as %j', async link => {
    expect(outcome(await desk.manager.post('/sponsors', { name: 'A', link }))).toEqual([400, '/problems/invalid-request', '/link']);
  });

  it('has no link with anything in it that a browser would leave out, or that would break a header', async () => {
    for (const link of [
      'https://a.example/\r\nset-cookie: a',
      'https://a.exa\tmple/',
      ' https://a.example/',
      'https://a.example\\@b.example/',
    ])
      expect((await desk.manager.post('/sponsors', { name: 'A', link })).body.errors).toMatchObject([{ pointer: '/link' }]);
    expect((await makeSponsor(desk, { link: 'https://A.example/ä' })).link).toBe('https://a.example/%C3%A4');
  });

  it('is changed by a patch, and not by one that changes nothing', async () => {
    const sponsor = await makeSponsor(desk, { label: 'By', billingReference: 'B-1' });
    const edit = (version: number, patch: object) => desk.manager.patch(`/sponsors/${sponsor.id}`, patch, { version });
    const edited = made(await edit(1, { label: null, name: 'B' }));
    expect([edited.version, edited.name, 'label' in edited, edited.billingReference]).toEqual([2, 'B', false, 'B-1']);
    expect(made(await edit(2, { name: 'B', label: null }))).toEqual(edited);
    expect((await edit(1, { name: 'C' })).status).toBe(412);
    expect((await desk.told('sponsor.updated', sponsor.id)).map(({ version }) => version)).toEqual([1, 2]);
  });

  it('has a logo that stays transparent, for light pages and for dark ones', async () => {
    const sponsor = await makeSponsor(desk);
    const light = made(await upload(sponsor, logoForm({ file: await logo(960, 240) })));
    expect(light.logo).toEqual({
      alt: 'Haverleigh Oats',
      light: { url: expect.stringMatching(/^\/media\/logos\/\w{64}\.webp$/), width: 480, height: 120 },
    });
    expect([await alphaAt(light.logo.light.url, 10), await alphaAt(light.logo.light.url, 470)]).toEqual([255, 0]);
    const both = made(await upload(light, logoForm({ file: await logo(200, 100), page: 'dark' })));
    expect(both.logo).toMatchObject({ light: light.logo.light, dark: { width: 200, height: 100 } });
    const [last] = (await desk.told('sponsor.updated', sponsor.id)).toReversed();
    expect(last).toMatchObject({ version: 3, logo: both.logo });
    const without = made(await desk.manager.delete(`/sponsors/${sponsor.id}/logo`, { version: 3 }));
    expect('logo' in without).toBe(false);
  });

  it('has no logo for dark pages alone', async () => {
    const answer = await upload(await makeSponsor(desk), logoForm({ file: await logo(200, 100), page: 'dark' }));
    expect(outcome(answer)).toEqual([409, '/problems/logo-missing', '/page']);
  });

  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  it.each<[string, () => Promise<Buffer | string>]>([
    ['an SVG', () => Promise.resolve(svg)],
    ['an SVG after an XML declaration', () => Promise.resolve(`<?xml version="1.0"?>\n${svg}`)],
    ['HTML', () => Promise.resolve('<!doctype html><script>alert(1)</script>')],
    ['half a PNG', async () => (await logo(200, 100)).subarray(0, 100)],
    ['longer than a line', () => logo(1_300, 100)],
    ['higher than a line', () => logo(100, 201)],
    ['of more than 2 MiB', () => Promise.resolve(Buffer.alloc(2 * 1024 * 1024 + 1))],
  ])('has no logo that is %s', async (_, file) => {
    const sponsor = await makeSponsor(desk);
    expect(outcome(await upload(sponsor, logoForm({ file: await file() })))).toEqual([422, '/problems/upload-refused', '/file']);
    expect(made(await desk.ops.get(`/sponsors/${sponsor.id}`))).toEqual(sponsor);
    expect(await desk.told('sponsor.updated', sponsor.id)).toHaveLength(1);
  });

  it('leaves nothing in a logo that was not the picture', async () => {
    const file = Buffer.concat([await logo(200, 100), Buffer.from('<script>alert("polyglot")</script>')]);
    const { logo: stored } = made(await upload(await makeSponsor(desk), logoForm({ file })));
    const answer = await fetch(desk.service.url + stored.light.url);
    expect(answer.headers.get('content-type')).toBe('image/webp');
    expect(Buffer.from(await answer.arrayBuffer()).includes('polyglot')).toBe(false);
  });

  it('sends one logo twice and has it once', async () => {
    const sponsor = await makeSponsor(desk);
    const file = await logo(200, 100);
    const first = made(await upload(sponsor, logoForm({ file })));
    expect(made(await upload(first, logoForm({ file })))).toEqual(first);
  });
});
