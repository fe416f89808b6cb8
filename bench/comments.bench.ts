import type { Isolated } from '#testing';
import { commentVisible } from './comments/comment-visible.js';
import { DiscussedPaper } from './comments/discussed-paper.js';
import { firstPages } from './comments/first-pages.js';
import { hotArticle } from './comments/hot-article.js';
import { liveStreams } from './comments/live-streams.js';

/** What readers wait for under an article: their own comment, a long thread, the counts, a busy thread, and what others write. */
export async function comments(place: Isolated): Promise<boolean> {
  const paper = await DiscussedPaper.open(place);
  try {
    const verdicts: boolean[] = [];
    for (const part of [commentVisible, hotArticle, firstPages, liveStreams]) verdicts.push(await part(paper, place));
    return verdicts.every(Boolean);
  } finally {
    await paper.stop();
  }
}
