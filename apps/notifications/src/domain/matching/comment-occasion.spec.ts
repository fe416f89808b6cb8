import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CommentStatus, occasionId } from '#contracts';
import { publishedArticle } from '#testing';
import { commentVisible } from './comment-occasion.js';
import { knownArticle } from './known-article.js';
import { excerptOf, knownComment } from './known-comment.js';
import { reportOccasion } from './report-occasion.js';

const at = '2026-11-28T06:00:00.000Z';
const article = knownArticle(publishedArticle({ id: 'art_1', path: '/town/tide', headline: 'Tide' }));
const comment = (status: CommentStatus, over: object = {}) =>
  knownComment({
    id: 'cmt_2',
    version: 3,
    articleId: 'art_1',
    parentId: 'cmt_1',
    status,
    ...(status === 'visible' && { author: { id: 'usr_2', name: 'Bo' }, body: 'Well\n\nsaid' }),
    featured: false,
    pinned: false,
    createdAt: '2026-11-20T06:00:00.000Z',
    firstVisibleAt: at,
    ...over,
  });
const tell = (status: CommentStatus, now = new Date('2026-11-28T07:00:00Z')) =>
  commentVisible(comment(status), article, { eventId: 'e', now });

describe('that a comment can be read', () => {
  it('is told to whoever is answered and whoever follows the comments, when it first can, however long it was held', () => {
    expect(tell('visible')).toMatchObject({
      id: 'comment:cmt_2:visible',
      at: new Date(at),
      category: 'replies',
      topicKeys: ['thread:cmt_1', 'article:art_1'],
      content: { headline: 'Tide', path: '/town/tide#comment-cmt_2', by: 'Bo', excerpt: 'Well said', authorId: 'usr_2' },
    });
  });

  it.each(['held', 'hidden', 'rejected', 'removed'] as const)('is not where it is %s', status => {
    expect(tell(status)).toBeUndefined();
  });

  it('is no news a day later', () => {
    expect(tell('visible', new Date('2026-11-29T06:00:00Z'))).toBeUndefined();
  });

  it('has no more of it than its beginning, in whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), text => {
        const excerpt = excerptOf(text);
        expect([...excerpt].length).toBeLessThanOrEqual(280);
        expect(excerpt).not.toMatch(/[\r\n]/);
        expect(() => encodeURIComponent(excerpt)).not.toThrow();
      }),
    );
  });
});

it('a report is told of once for its period', () => {
  const report = {
    id: 'cmp_1',
    version: 4,
    sponsorId: 'spn_1',
    name: 'Spring',
    kind: 'weekly' as const,
    from: '2026-11-16T00:00:00.000Z',
    to: '2026-11-23T00:00:00.000Z',
    impressions: 12_345,
    clicks: 6,
  };
  const occasion = reportOccasion(report, { eventId: 'e', at: new Date(at), now: new Date(at) });
  expect(occasion).toMatchObject({ id: 'report:cmp_1:weekly.2026-11-16.2026-11-23', topicKeys: ['report:cmp_1'], category: 'reports' });
  expect(occasion?.content).toMatchObject({ headline: 'Spring', summary: '12,345 impressions, 6 clicks' });
  expect(occasionId.safeParse(occasion?.id).success).toBe(true);
});
