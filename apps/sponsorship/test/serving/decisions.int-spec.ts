import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { articleDeleted, articlePublished, articleUnpublished, articleUpdated, type PublicArticle, sectionUpdated } from '#contracts';
import { newId } from '#persistence';
import { anonymous, type Colleague, drain, eventually, type Json, made, Newswire, publishedArticle } from '#testing';
import type { Flight } from '../../src/domain/booking/flight.js';
import { type CountingOffice, firefox, openOffice } from '../counting/counting-office.js';
import { PlacementsStore } from '../../src/store/placements.store.js';
import { placement } from './rows.js';

const country = 'x-reader-country';
const soon = { withinMs: 5_000 };

describe('A decision', () => {
  let office: CountingOffice;
  let wire: Newswire;
  let reader: Colleague;
  let placementId: string;
  let placements: readonly { id: string }[];
  let base: Flight;

  beforeAll(async () => {
    office = await openOffice('decisions', { COUNTRY_HEADER: country });
    wire = new Newswire(office.place);
    reader = anonymous(office.service.url);
    placementId = newId('plc');
    placements = [{ id: placementId }];
    await office.service.app.get(PlacementsStore).insert(placement(placementId));
    base = await sponsored({ tier: 'remnant' });
    await shown({}, 'flight');
  });
  afterAll(async () => {
    await wire.stop();
    await office.stop();
  });

  interface Asked {
    readonly page?: object;
    readonly reader?: object;
    readonly headers?: Record<string, string>;
    readonly query?: string;
  }
  const ask = ({ page, reader: who, headers, query = '' }: Asked = {}) =>
    reader.post(
      `/decisions${query}`,
      { placements, page: { locale: 'en-GB', ...page }, reader: { consent: false, ...who } },
      { headers: { 'user-agent': firefox, ...headers } },
    );
  const decided = async (asked: Asked = {}): Promise<Json> => made(await ask(asked)).placements[0];
  const shown = (asked: Asked, kind: string): Promise<Json> =>
    eventually(async () => {
      const found = await decided(asked);
      expect(found.kind).toBe(kind);
      return found;
    }, soon);
  const outcomeOf = async (flightId: string, asked: object = {}): Promise<string> => {
    const body = { placements, page: { locale: 'en-GB' }, reader: { consent: false }, ...asked };
    const { flights } = made(await office.manager.post('/decisions?explain=1', body, { headers: { 'user-agent': firefox } })).placements[0];
    return flights.find((one: Json) => one.flightId === flightId)?.outcome;
  };
  const published = async (over: Partial<PublicArticle> = {}): Promise<PublicArticle> => {
    const article = publishedArticle(over);
    await wire.publish([articlePublished(article)]);
    await drain(office.service);
    return article;
  };
  const sponsored = (over: Partial<Flight>) =>
    office.booked.flight({ tier: 'exclusive', sponsorId: office.booked.sponsor.id, placementIds: [placementId], ...over });

  it('is answered for each box: what stands there, its label, and paths that are counted', async () => {
    const answer = await ask();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.body).toEqual({
      placements: [
        {
          id: placementId,
          kind: 'flight',
          label: 'Advertisement',
          creative: expect.objectContaining({ kind: 'text', headline: 'Boats' }),
          impression: expect.stringMatching(/^\/impressions\/[\w.-]+$/),
          click: expect.stringMatching(/^\/clicks\/[\w.-]+$/),
        },
      ],
    });
    const { impression } = answer.body.placements[0];
    expect((await reader.get(impression, { headers: { 'user-agent': firefox } })).status).toBe(204);
    await eventually(async () => expect(await office.connection.model('Impression').countDocuments()).toBe(1), soon);
  });

  it('is none where there is no such box', async () => {
    const body = { placements: [{ id: 'plc_none' }], page: { locale: 'en' }, reader: { consent: false } };
    expect(made(await reader.post('/decisions', body)).placements).toEqual([{ id: 'plc_none', kind: 'none' }]);
  });

  it("follows this service's own copy of the article, not the browser", async () => {
    const article = await published({ sensitive: ['death'] });
    const claims = { articleId: article.id, sectionId: 'sec_calm', tags: ['calm'] };
    const claimed = (kind: string) => shown({ page: claims }, kind);
    expect(await claimed('none')).not.toHaveProperty('creative');
    await wire.publish([articleUpdated({ ...article, version: 2, sensitive: [] })]);
    expect(await claimed('flight')).toHaveProperty('creative');
    await wire.publish([articleUnpublished({ ...article, version: 3, reason: 'killed' })]);
    expect(await claimed('none')).not.toHaveProperty('creative');
    await wire.publish([articlePublished({ ...article, version: 2 }), articleDeleted({ ...article, version: 4 })]);
    await drain(office.service);
    expect(await claimed('none')).not.toHaveProperty('creative');
  });

  it('leaves sponsors out beside an article that it has not heard of', async () => {
    expect(await decided({ page: { articleId: newId('art') } })).toMatchObject({ kind: 'none', label: 'Advertisement' });
  });

  it('knows which sections lie above that of a page', async () => {
    const section = { id: newId('sec'), version: 1, slug: 's', name: 'S', path: '/s', previousPaths: [], order: 1, accent: '#336699' };
    const flight = await sponsored({ targeting: { sectionIds: ['sec_above'] } });
    await wire.publish([sectionUpdated({ ...section, parentId: 'sec_above', ancestorIds: ['sec_above'] })]);
    await drain(office.service);
    const page = { page: { locale: 'en-GB', sectionId: section.id } };
    await eventually(async () => expect(await outcomeOf(flight.id, page)).toBe('shown'), soon);
    expect(await outcomeOf(flight.id)).toBe('section');
  });

  it('takes the country from the edge, and the device from the browser where the page does not say', async () => {
    const [abroad, phones] = [{ targeting: { countries: ['BE'] } }, { targeting: { countries: ['NL'], devices: ['phone' as const] } }];
    const [there, onPhones] = [await sponsored(abroad), await sponsored(phones)];
    await eventually(async () => expect(await outcomeOf(there.id)).toBe('country'), soon);
    await eventually(async () => expect(await outcomeOf(onPhones.id)).toBe('device'), soon);
    const flightOf = async (asked: Asked) => (await decided(asked)).impression.split('.')[3];
    const bare = ({ id }: Flight) => id.replace('flt_', '');
    expect(await flightOf({ headers: { [country]: 'BE' } })).toBe(bare(there));
    expect(await flightOf({ headers: { [country]: 'NL', 'sec-ch-ua-mobile': '?1' } })).toBe(bare(onPhones));
    expect(await flightOf({ headers: { [country]: 'NL' }, reader: { device: 'phone' } })).toBe(bare(onPhones));
    expect(await flightOf({ headers: { [country]: 'NL' } })).not.toBe(bare(onPhones));
  });

  it('leaves out sponsors where advertising is switched off, within a second', async () => {
    const editor = await office.colleague('editor', 'editor');
    const off = { ads: 'off', reason: 'An obituary' };
    const article = await published();
    const page = { articleId: article.id };
    await shown({ page }, 'flight');
    made(await editor.put(`/ad-switches/${article.id}`, off, { version: 0 }));
    await eventually(async () => expect((await decided({ page })).kind).toBe('none'), { withinMs: 1_000 });
    expect((await decided()).kind).toBe('flight');
    expect((await editor.put(`/ad-switches/${article.id}`, off, { version: 0 })).status).toBe(412);
    made(await editor.put('/ad-switches/paper', off, { version: 0 }));
    await shown({}, 'none');
    expect(made(await editor.get('/ad-switches/paper'))).toEqual({ scope: 'paper', version: 1, ...off });
    made(await editor.put('/ad-switches/paper', { ads: 'on' }, { version: 1 }));
    await shown({}, 'flight');
    expect((await editor.put('/ad-switches/paper', { ads: 'off' }, { version: 2 })).status).toBe(400);
  });

  it('holds a frequency cap by what the reader brings back, and by nothing without their consent', async () => {
    const capped = await sponsored({ frequencyCaps: [{ impressions: 2, hours: 1 }], targeting: { tags: ['capped'] } });
    const page = { tags: ['capped'] };
    await eventually(async () => expect(await outcomeOf(capped.id, { page: { locale: 'en-GB', ...page } })).toBe('no-consent'), soon);
    expect(made(await ask({ page, reader: { consent: false, capsule: 'anything' } }))).not.toHaveProperty('capsule');
    const campaigns: boolean[] = [];
    let capsule: string | undefined;
    for (let view = 0; view < 4; view += 1) {
      const answer = made(await ask({ page, reader: { consent: true, ...(capsule && { capsule }) } }));
      campaigns.push(answer.placements[0].impression.includes(capped.id.replace('flt_', '')));
      capsule = answer.capsule;
    }
    expect(campaigns).toEqual([true, true, false, false]);
    const forged = made(await ask({ page, reader: { consent: true, capsule: `${capsule}x` } }));
    expect(forged.placements[0].impression).toContain(capped.id.replace('flt_', ''));
  });

  it('is explained to ad managers alone: every flight of the box and the first rule, and nothing is counted', async () => {
    const [paused, later] = [await sponsored({ state: 'paused' }), await sponsored({ startsAt: new Date('2035-01-01T00:00:00Z') })];
    await eventually(async () => expect(await outcomeOf(later.id)).toBe('not-now'), soon);
    expect([await outcomeOf(paused.id), await outcomeOf(base.id)]).toEqual(['not-live', 'shown']);
    const asked = { placements, page: { locale: 'en' }, reader: { consent: true } };
    const statuses = [];
    for (const role of ['reader', 'editor', 'moderator', 'ops', 'chief'])
      statuses.push((await (await office.colleague(role, role)).post('/decisions?explain=1', asked)).status);
    expect([(await ask({ query: '?explain=1' })).status, ...statuses]).toEqual([401, 403, 403, 403, 403, 200]);
    const answer = made(await office.manager.post('/decisions?explain=1', asked));
    expect(JSON.stringify(answer)).not.toMatch(/capsule|impressions\/|clicks\//);
  });

  it('is not made of a request that is too large, or that says what it may not', async () => {
    expect((await ask({ page: { sensitive: [] } })).status).toBe(400);
    expect((await ask({ reader: { country: 'NL' } })).status).toBe(400);
    expect((await ask({ query: '?explain=2' })).status).toBe(400);
    expect((await ask({ page: { padding: 'x'.repeat(140_000) } })).status).toBe(413);
  });
});
