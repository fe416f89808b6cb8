import type { Occasion } from '../matching/occasion.js';

/** By what it can be muted: what it is about, the discussion that it belongs to, who wrote it. */
export function muteKeysOf({ topicKeys, content }: Pick<Occasion, 'topicKeys' | 'content'>): string[] {
  const { articleId, authorId } = content;
  return [
    ...topicKeys,
    ...(typeof articleId === 'string' ? [`thread:${articleId}`] : []),
    ...(typeof authorId === 'string' ? [`person:${authorId}`] : []),
  ];
}
