import { sampleContent } from '../../../test/sample-article.js';
import { acceptFields, patchFields } from './accept-content.js';
import { InvalidArticleError } from '../errors.js';

const pointersOf = (work: () => unknown): string[] => {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidArticleError) return error.errors.map(({ pointer }) => pointer);
    throw error;
  }
  return [];
};

const least = { headline: ' The  tide ', sectionIds: ['sec_world'] };

describe('The fields of an article', () => {
  it("have the paper's defaults where nothing is said", () => {
    expect(acceptFields(least, 'de')).toEqual({
      headline: 'The tide',
      sectionIds: ['sec_world'],
      genre: 'news',
      tags: [],
      authors: [],
      commentPolicy: { enabled: true, moderation: 'inherit' },
      notify: 'none',
      sensitive: [],
      relatedIds: [],
      locale: 'de',
    });
  });

  it('write a language tag in its canonical form', () => {
    expect(acceptFields({ ...least, locale: 'DE-ch' }, 'en').locale).toBe('de-CH');
  });

  it('have no characters that nobody can read, whichever it is', () => {
    const bad = 'a\u0007\u202eb\ud800';
    const sources = [{ url: 'https://example.com/a.mp4', type: 'video/mp4' }];
    const fields = { headline: bad, seo: { title: bad, canonicalUrl: `https://example.com/${bad}` }, alertText: bad };
    const video = { sources, durationSeconds: 1, transcript: `${bad}\n\tc` };
    expect(acceptFields({ ...least, ...fields, video }, 'en')).toMatchObject({
      headline: 'ab\ufffd',
      alertText: 'ab\ufffd',
      seo: { title: 'ab\ufffd', canonicalUrl: 'https://example.com/ab\ufffd' },
      video: { transcript: 'ab\ufffd\n\tc' },
    });
  });

  it.each([
    [{ headline: ' ' }, '/headline'],
    [{ headline: 'x'.repeat(201) }, '/headline'],
    [{ sectionIds: [] }, '/sectionIds'],
    [{ sectionIds: ['sec_a', 'sec_a'] }, '/sectionIds/1'],
    [
      {
        tags: [
          { slug: 'a', name: 'A' },
          { slug: 'a', name: 'B' },
        ],
      },
      '/tags/1',
    ],
    [{ locale: 'not a language' }, '/locale'],
    [{ seo: { canonicalUrl: 'http://example.com' } }, '/seo/canonicalUrl'],
    [{ video: { sources: [{ url: 'ftp://x', type: 'video/mp4' }], durationSeconds: 1 } }, '/video/sources/0/url'],
    [{ commentPolicy: { enabled: 'yes' } }, '/commentPolicy/enabled'],
  ])('refuse %j at %s', (over, pointer) => {
    expect(pointersOf(() => acceptFields({ ...least, ...over }, 'en'))).toEqual([pointer]);
  });

  it('follow a merge patch: null removes, objects are merged, lists replaced', () => {
    const before = sampleContent({ kicker: 'Sea', seo: { title: 'T', noindex: true } });
    const after = patchFields(before, { kicker: null, seo: { title: null }, tags: [] }, 'en');
    expect(after).toEqual({ ...before, kicker: undefined, body: undefined, seo: { noindex: true }, tags: [] });
    expect('kicker' in after).toBe(false);
  });

  it('refuse a patch that removes what must be there', () => {
    expect(pointersOf(() => patchFields(sampleContent(), { headline: null }, 'en'))).toEqual(['/headline']);
  });
});
