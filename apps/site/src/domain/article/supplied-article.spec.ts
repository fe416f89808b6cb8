import { describe, expect, it } from '@jest/globals';
import { everything } from '../../../test/fixtures/everything.js';
import { suppliedArticle } from './supplied-article.js';

const now = new Date('2026-11-23T17:00:00Z');
const supply = (given: unknown) => suppliedArticle(JSON.stringify(given), 'en-GB', now);

describe('an article that is handed in', () => {
  it('is shown as it is, when it is whole', () => {
    expect(supply(everything)).toEqual({ article: everything });
  });

  it('needs no more than a headline and a body', () => {
    const { article } = supply({ headline: 'The tide', body: [] }) as { article: typeof everything };
    expect(article).toMatchObject({
      headline: 'The tide',
      kind: 'story',
      locale: 'en-GB',
      sections: [],
      firstPublishedAt: now.toISOString(),
    });
  });

  it('needs no ids of its blocks, which its owner makes too', () => {
    const body = [
      { type: 'text', content: 'Twice a day.' },
      { id: 'own', type: 'text', content: 'At noon.' },
    ];
    const { article } = supply({ headline: 'The tide', body }) as { article: typeof everything };
    expect(article.body).toMatchObject([{ id: 'block-1' }, { id: 'own' }]);
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, ''],
    ['no headline', { body: [] }, 'headline'],
    ['a block of a kind that there is not', { headline: 'The tide', body: [{ id: 'a', type: 'script', content: 'x' }] }, 'body.0'],
  ])('is refused with %s, and the place is named', (_, given, place) => {
    const { faults } = supply(given) as { faults: string[] };
    expect(faults[0]).toContain(place);
  });

  it('is refused when it is no JSON', () => {
    expect(suppliedArticle('{"headline"', 'en-GB', now)).toEqual({ faults: ['The text is no JSON'] });
    expect(supply([])).toEqual({ faults: [expect.not.stringMatching(/^:/)] });
  });
});
