import { type Json, made, step } from '#testing';
import type { Standing } from '../src/domain/publication/article-transitions.js';
import type { CopyStanding } from '../src/domain/working-copy/working-copy-transitions.js';
import { type Newsroom } from './newsroom.js';

export const leastArticle = (sectionId: string, over: object = {}) => ({
  headline: 'The tide comes in',
  body: [{ type: 'text', content: 'Twice a day.' }],
  sectionIds: [sectionId],
  ...over,
});

const way: Record<Standing, readonly (readonly ['writer' | 'editor' | 'chief', string, object?])[]> = {
  draft: [],
  in_review: [['writer', 'submit']],
  approved: [
    ['writer', 'submit'],
    ['editor', 'approve'],
  ],
  scheduled: [
    ['writer', 'submit'],
    ['editor', 'approve'],
    ['editor', 'schedule', { publishAt: '2040-01-01T06:00:00Z' }],
  ],
  published: [
    ['writer', 'submit'],
    ['editor', 'approve'],
    ['editor', 'publish'],
  ],
  unpublished: [
    ['writer', 'submit'],
    ['editor', 'approve'],
    ['editor', 'publish'],
    ['editor', 'unpublish'],
  ],
  killed: [
    ['writer', 'submit'],
    ['editor', 'approve'],
    ['editor', 'publish'],
    ['chief', 'kill', { reason: 'wrong' }],
  ],
};

/** A new article of the writer's, brought to a standing by the shortest way over HTTP. */
export async function articleAt(newsroom: Newsroom, standing: Standing, input: object): Promise<Json> {
  let article = made(await newsroom.writer.post('/articles', input));
  for (const [who, action, body] of way[standing]) article = await step(newsroom[who], article, action, body);
  return article;
}

const copyWay: Record<CopyStanding, readonly (readonly ['writer' | 'editor', string, object?])[]> = {
  none: [],
  draft: [],
  in_review: [['writer', 'submit']],
  approved: [
    ['writer', 'submit'],
    ['editor', 'approve'],
  ],
  scheduled: [
    ['writer', 'submit'],
    ['editor', 'approve'],
    ['editor', 'schedule', { publishAt: '2040-01-01T06:00:00Z' }],
  ],
};

/** A published article whose writer has begun a working copy, brought to a standing; the article as the newsroom then sees it. */
export async function copyAt(newsroom: Newsroom, standing: CopyStanding, input: object, words: object = { kicker: 'Sea' }): Promise<Json> {
  const article = await articleAt(newsroom, 'published', input);
  const path = `/articles/${article.id}/working-copy`;
  if (standing !== 'none') {
    let { version } = made(await newsroom.writer.patch(path, words, { version: article.version }));
    for (const [who, action, body = {}] of copyWay[standing])
      ({ version } = made(await newsroom[who].post(`${path}/${action}`, body, { version })));
  }
  return made(await newsroom.editor.get(`/articles/${article.id}`));
}
