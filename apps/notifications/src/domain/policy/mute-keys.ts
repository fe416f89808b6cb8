import type { Occasion } from '../matching/occasion.js';

/** By what something can be muted: what it belongs to, the discussion that it is in, whoever wrote it. */
export function muteKeysOf({ topicKeys, content }: Pick<Occasion, 'topicKeys' | 'content'>): string[] {
  const { articleId, authorId } = content;
  return [
    ...topicKeys,
    ...(typeof articleId === 'string' ? [`thread:${articleId}`] : []),
    ...(typeof authorId === 'string' ? [`person:${authorId}`] : []),
  ];
}
