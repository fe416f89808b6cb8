import { describe, expect, it } from '@jest/globals';
import { decide, explain, seeded } from '../../../test/serving/decide.js';
import { article, at, bookOf, creative, flight, sponsor } from '../../../test/serving/rows.js';

const seeds = Array.from({ length: 50 }, (_, seed) => seed);

describe('The tiers of a page', () => {
  const tiers = ['house', 'remnant', 'guaranteed', 'share-of-voice', 'exclusive'] as const;

  it('are asked from the first to the last', () => {
    const flights = tiers.map(tier => flight(`flt_${tier.slice(0, 3)}`, { tier, share: 100 }));
    for (let count = 1; count <= tiers.length; count += 1)
      expect(decide(bookOf({ flights: flights.slice(0, count) }))).toEqual([flights[count - 1]?.id]);
  });

  it('go before the places: what ranks first anywhere keeps its rivals from all others', () => {
    const flights = [
      flight('flt_low', { placementIds: ['plc_a'] }),
      flight('flt_high', { placementIds: ['plc_b'], tier: 'exclusive' }),
      flight('flt_other', { placementIds: ['plc_a'], weight: 0.001 }),
    ];
    const rivals = ['spn_low', 'spn_high'].map(id => sponsor(id, { competitorGroups: ['tea'] }));
    const book = bookOf({ flights, sponsors: rivals });
    for (const seed of seeds)
      expect(decide(book, { placementIds: ['plc_a', 'plc_b'], random: seeded(seed) })).toEqual(['flt_other', 'flt_high']);
  });
});

describe('On one page', () => {
  const both = { placementIds: ['plc_a', 'plc_b'] };

  it('a campaign stands once', () => {
    const flights = [flight('flt_1', { ...both, campaignId: 'cmp_1' }), flight('flt_2', { ...both, campaignId: 'cmp_1' })];
    const book = bookOf({ flights });
    for (const seed of seeds) expect(decide(book, { ...both, random: seeded(seed) }).filter(Boolean)).toHaveLength(1);
    expect(explain(book, both).flatMap(Object.values)).toContain('campaign-on-page');
  });

  it('stands one of those who compete, and the same sponsor may stand twice', () => {
    const flights = [flight('flt_1', both), flight('flt_2', both), flight('flt_3', { ...both, sponsorId: 'spn_1' })];
    const rivals = ['spn_1', 'spn_2'].map(id => sponsor(id, { competitorGroups: ['tea', id] }));
    const book = bookOf({ flights, sponsors: rivals });
    const pages = seeds.map(seed => [...new Set(decide(book, { ...both, random: seeded(seed) }))]);
    expect(pages.map(page => page.includes('flt_2'))).toEqual(pages.map(page => !page.includes('flt_1')));
    expect(pages).toContainEqual(expect.arrayContaining(['flt_1', 'flt_3']));
    expect(pages).toContainEqual(expect.arrayContaining(['flt_2', undefined]));
  });

  it('whoever has paid for the article keeps its competitors away', () => {
    const rivals = ['spn_1', 'spn_2'].map(id => sponsor(id, { competitorGroups: ['tea'] }));
    const book = bookOf({ flights: [flight('flt_1', both), flight('flt_2', both)], sponsors: rivals });
    const page = { article: article({ sponsoredBy: 'spn_2' }) };
    for (const seed of seeds) expect(decide(book, { ...both, page, random: seeded(seed) }).filter(Boolean)).toEqual(['flt_2']);
  });

  it('a roadblock has all of its places, or none', () => {
    const all = ['plc_a', 'plc_b', 'plc_c'];
    const flights = [
      flight('flt_road', { placementIds: all, roadblock: true, tier: 'guaranteed' }),
      flight('flt_b', { placementIds: ['plc_b'] }),
    ];
    const block = (book: ReturnType<typeof bookOf>, seed: number) => decide(book, { placementIds: all, random: seeded(seed) });
    for (const seed of seeds) {
      expect(block(bookOf({ flights }), seed)).toEqual(['flt_road', 'flt_road', 'flt_road']);
      const above = [...flights, flight('flt_first', { placementIds: ['plc_c'], tier: 'exclusive' })];
      expect(block(bookOf({ flights: above }), seed)).toEqual([undefined, 'flt_b', 'flt_first']);
    }
    expect(decide(bookOf({ flights }), { placementIds: ['plc_a', 'plc_x'] })).toEqual(['flt_road', undefined]);
  });

  it('nothing stands in a placement that is off, and each flight is told so', () => {
    const road = flight('flt_road', { ...both, roadblock: true, tier: 'guaranteed' });
    const book = bookOf({ flights: [road, flight('flt_b', { placementIds: ['plc_b'] })] });
    const off = { ...both, off: ['plc_b'] };
    expect(decide(book, off)).toEqual(['flt_road', undefined]);
    expect(explain(book, off)).toEqual([{ flt_road: 'shown' }, { flt_road: 'placement-off', flt_b: 'placement-off' }]);
  });

  it('a placement that has two places shows two, of two campaigns', () => {
    const book = bookOf({ flights: [flight('flt_1'), flight('flt_2')] });
    expect(decide(book, { placementIds: ['plc_a', 'plc_a'] })).toEqual(expect.arrayContaining(['flt_1', 'flt_2']));
  });
});

describe('The editorial guard', () => {
  const words = [sponsor('spn_1', { sensitiveWords: ['Brand & Söhne', 'ring'], excludedSectionIds: ['sec_crime'] })];
  const book = bookOf({ flights: [flight('flt_1'), flight('flt_own', { sponsorId: undefined, tier: 'house' })], sponsors: words });
  const reasonOn = (page: Parameters<typeof decide>[1]) => explain(book, page)[0]?.['flt_1'];

  it.each([
    ['ads-off', { isWithoutAds: true }],
    ['article-unknown', { article: 'unknown' as const }],
    ['sensitive-article', { article: article({ sensitive: ['death'] }) }],
    ['names-sponsor', { article: article({ text: 'Sales at BRAND and more. Brand & Sohne fell.' }) }],
    ['section-refused', { sectionIds: ['sec_court', 'sec_crime'] }],
  ])('says %s, and the paper itself may stand there', (rule, page) => {
    expect([reasonOn({ page }), decide(book, { page })]).toEqual([rule, ['flt_own']]);
  });

  it('knows a sponsor by its own name too, of which nobody has to say that it is sensitive', () => {
    const named = bookOf({ flights: [flight('flt_1')], sponsors: [sponsor('spn_1', { name: 'Möllers & Co.' })] });
    const said = (text: string) => explain(named, { page: { article: article({ text }) } })[0]?.['flt_1'];
    expect([said('MOLLERS & CO closes three shops.'), said('Mr Möllers is well.')]).toEqual(['names-sponsor', 'shown']);
  });

  it('looks for whole words, and not beside an article that the sponsor has paid for', () => {
    const said = (text: string, sponsoredBy?: string) =>
      reasonOn({ page: { article: article({ text, ...(sponsoredBy && { sponsoredBy }) }) } });
    expect([said('During spring'), said('A ring.'), said('A ring.', 'spn_1'), said('Brand, Söhne')]).toEqual([
      'shown',
      'names-sponsor',
      'shown',
      'names-sponsor',
    ]);
  });
});

describe('A flight of itself', () => {
  it.each([
    ['not-now', { endsAt: at }],
    ['not-now', { startsAt: new Date(at.getTime() + 1) }],
    ['sponsor-archived', { sponsorId: 'spn_gone' }],
    ['no-approved-creative', { creativeIds: ['crv_draft', 'crv_none'] }],
  ])('is left out: %s', (rule, over) => {
    const creatives = [creative('crv_1'), creative('crv_draft', { state: 'submitted' })];
    const book = bookOf({ flights: [flight('flt_1', over)], creatives, sponsors: [sponsor('spn_gone', { state: 'archived' })] });
    expect([decide(book), explain(book)]).toEqual([[undefined], [{ flt_1: rule }]]);
  });

  it('is left out while the article that its creative leads to cannot be seen, unless it has another', () => {
    const advertorial = creative('crv_art', { content: { kind: 'sponsored-article', articleId: 'art_gone', advertiser: 'Somebody' } });
    const creatives = [advertorial, creative('crv_1')];
    const standing = (creativeIds: readonly string[], isVisible: boolean) => {
      const book = bookOf({ flights: [flight('flt_1', { creativeIds })], creatives }, id => isVisible || id !== 'art_gone');
      return [decide(book), explain(book)];
    };
    expect(standing(['crv_art'], true)).toEqual([['flt_1'], [{ flt_1: 'shown' }]]);
    expect(standing(['crv_art'], false)).toEqual([[undefined], [{ flt_1: 'sponsored-article-gone' }]]);
    expect(standing(['crv_art', 'crv_1'], false)).toEqual([['flt_1'], [{ flt_1: 'shown' }]]);
    const book = bookOf({ flights: [flight('flt_1', { creativeIds: ['crv_art', 'crv_1'] })], creatives }, () => false);
    expect([...book.flights].flatMap(served => book.creativesOf(served)).map(({ id }) => id)).toEqual(['crv_1']);
  });

  it('begins and ends to the millisecond', () => {
    const book = bookOf({ flights: [flight('flt_1', { startsAt: at, endsAt: new Date(at.getTime() + 1) })] });
    const shownAt = (shift: number) => decide(book, { page: { at: new Date(at.getTime() + shift) } });
    expect([shownAt(-1), shownAt(0), shownAt(1)]).toEqual([[undefined], ['flt_1'], [undefined]]);
  });
});
