import { describe, expect, it } from '@jest/globals';
import type { PublicArticle } from '#contracts';
import { publishedArticle } from '#testing';
import { corrections, firstPublication } from './article-occasions.js';
import { knownArticle } from './known-article.js';

const published = '2026-11-28T06:00:00.000Z';
const after = (hours: number): Date => new Date(Date.parse(published) + hours * 3_600_000);
const known = (over: Partial<PublicArticle> = {}) =>
  knownArticle(publishedArticle({ id: 'art_1', firstPublishedAt: published, notify: 'subscribers', ...over }));
const first = (over: Partial<PublicArticle>, now: Date) => firstPublication({ article: known(over), eventId: 'e', now });

describe('that an article is published', () => {
  it('is told of once: its id is that of the article, whatever version says it', () => {
    expect(first({}, after(1))).toMatchObject({
      id: 'article:art_1:first',
      at: new Date(published),
      state: 'fanning-out',
      subject: 'art_1',
    });
    expect(first({ version: 7, publishedAt: after(2).toISOString() }, after(3))).toMatchObject({
      id: 'article:art_1:first',
      at: new Date(published),
    });
  });

  it.each([
    ['a day later', {}, after(24)],
    ['imported', { imported: true }, after(1)],
    ['to be told to nobody', { notify: 'none' as const }, after(1)],
  ])('is no news where it is %s', (_, over, now) => {
    expect(first(over, now)).toBeUndefined();
  });

  it('concerns whoever follows what it belongs to, the narrowest first', () => {
    const occasion = first(
      {
        sections: [
          { id: 'sec_asia', slug: 'asia', name: 'Asia', path: '/world/asia', ancestorIds: ['sec_world'] },
          { id: 'sec_town', slug: 'town', name: 'Town', path: '/town', ancestorIds: [] },
        ],
        tags: [{ slug: 'india', name: 'India' }],
        authors: [{ id: 'aut_1', name: 'Asha Rao' }, { name: 'A guest' }],
        storyId: 'monsoon',
      },
      after(1),
    );
    expect(occasion?.topicKeys).toEqual([
      'story:monsoon',
      'author:aut_1',
      'tag:india',
      'section:sec_asia',
      'section:sec_world',
      'section:sec_town',
      'paper',
    ]);
  });

  it('shows nothing that its page does not', () => {
    expect(Object.keys(first({ sensitive: ['violence'], sponsoredBy: 'spn_1' }, after(1))?.content ?? {})).toEqual([
      ...[
        'articleId',
        'version',
        'articleKind',
        'genre',
        'headline',
        'path',
        'sections',
        'tags',
        'authors',
        'locale',
        'sponsored',
        'firstPublishedAt',
      ],
    ]);
  });
});

describe('corrections', () => {
  const correction = (id: string, at: Date) => ({
    id,
    kind: 'correction' as const,
    text: 'It was Tuesday.',
    at: at.toISOString(),
    position: 'top' as const,
  });
  const told = { id: 'article:art_1:first', topicKeys: ['section:sec_old', 'paper'] };
  const found = (over: Partial<PublicArticle>, now: Date) => corrections({ article: known(over), eventId: 'e', now }, told);

  it('are told to those who were told of the article, each once', () => {
    const [one, two, ...more] = found({ corrections: [correction('c1', after(1)), correction('c2', after(30))] }, after(30.5));
    expect([one?.id, two, more]).toEqual(['article:art_1:correction:c2', undefined, []]);
    expect(one).toMatchObject({
      toldOf: told.id,
      topicKeys: told.topicKeys,
      content: { correction: { kind: 'correction', text: 'It was Tuesday.' } },
    });
  });

  it.each([
    ['stood in it from the first', { corrections: [correction('c1', after(0))] }, after(1)],
    ['are old', { corrections: [correction('c1', after(1))] }, after(25)],
    ['are to be told to nobody', { corrections: [correction('c1', after(1))], notify: 'none' as const }, after(2)],
  ])('are no news where they %s', (_, over, now) => {
    expect(found(over, now)).toEqual([]);
  });
});
