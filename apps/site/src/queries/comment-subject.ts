import { Inject, Injectable } from '@nestjs/common';
import type { PublicArticle } from '#contracts';
import { deadline } from '#persistence';
import { Parts } from '../cache/parts.js';
import type { CommentWords } from '../domain/words/comment-words.js';
import type { Discussion } from '../domain/comments/discussion.js';
import { PAPER, type Paper } from '../domain/paper/paper.js';
import { wordsFor } from '../domain/words/words-for.js';
import type { Surroundings } from '../pages/views.js';
import { ArticlesView } from '../store/articles.view.js';
import { ThreadsView } from '../store/threads.view.js';
import { expectedThread } from './expected-thread.js';
import { ReadSurroundings } from './read-surroundings.js';

/** What a comment was sent to, and what an answer to its writer is made of. All of it may be away, and there is still an answer. */
export type Subject = {
  readonly words: CommentWords;
  readonly surroundings: Surroundings;
  readonly discussion: Pick<Discussion, 'path' | 'articleVersion' | 'thread'>;
} & ({ readonly found: 'article'; readonly article: PublicArticle } | { readonly found: 'nothing' | 'away' });

/** A writer who waits longer is told that we are away. */
const longestMs = 3_000;

@Injectable()
export class CommentSubject {
  constructor(
    private readonly articles: ArticlesView,
    private readonly threads: ThreadsView,
    private readonly surroundings: ReadSurroundings,
    @Inject(PAPER) private readonly paper: Paper,
  ) {}

  async at(path: string): Promise<Subject> {
    const around = { words: wordsFor(this.paper.locale).comments, surroundings: { now: new Date(), sections: [], videos: [] } };
    const open = { state: 'open', count: 0, moderation: 'post', guestsAllowed: true } as const;
    const nothing = { ...around, discussion: { path, articleVersion: 1, thread: open } };
    try {
      return (await deadline(this.#read(path, around.words), longestMs)) ?? { ...nothing, found: 'nothing' };
    } catch {
      return { ...nothing, found: 'away' };
    }
  }

  async #read(path: string, words: CommentWords): Promise<Subject | undefined> {
    const article = (await this.articles.at(path))?.article;
    if (!article) return undefined;
    const [thread = expectedThread(article), surroundings] = await Promise.all([
      this.threads.of(article.id),
      this.surroundings.execute(new Parts()),
    ]);
    const discussion = { path: article.path, articleVersion: article.version, thread: { ...thread, state: 'open' as const } };
    return { found: 'article', article, words, surroundings, discussion };
  }
}
