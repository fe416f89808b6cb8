import { Injectable } from '@nestjs/common';
import { deadline } from '#persistence';
import { Parts } from '../cache/parts.js';
import type { Surroundings } from '../pages/views.js';
import { ArticlesView } from '../store/articles.view.js';
import { ReadSurroundings } from './read-surroundings.js';

export interface AroundNotice {
  readonly surroundings: Surroundings;
  readonly article?: { readonly headline: string; readonly path: string };
}

/** A notice is read without us; whoever waits longer gets it without its frame. */
const longestMs = 1_000;

/** What frames a notice, and the article that it is about, where readers may see that. */
@Injectable()
export class NoticeSubject {
  constructor(
    private readonly articles: ArticlesView,
    private readonly surroundings: ReadSurroundings,
  ) {}

  async of(articleId: string | undefined): Promise<AroundNotice> {
    return deadline(this.#read(articleId), longestMs).catch(() => ({ surroundings: { now: new Date(), sections: [], videos: [] } }));
  }

  async #read(articleId: string | undefined): Promise<AroundNotice> {
    const [surroundings, [article]] = await Promise.all([
      this.surroundings.execute(new Parts()),
      articleId === undefined ? [] : this.articles.summaries([articleId]),
    ]);
    return { surroundings, ...(article && { article: { headline: article.headline, path: article.path } }) };
  }
}
