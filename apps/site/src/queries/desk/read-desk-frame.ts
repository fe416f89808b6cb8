import { Injectable } from '@nestjs/common';
import { deadline } from '#persistence';
import { Parts } from '../../cache/parts.js';
import type { ModeratedComment } from '../../domain/moderation/moderated-comment.js';
import type { DeskItem } from '../../pages/desk/desk-views.js';
import type { Surroundings } from '../../pages/views.js';
import { ArticlesView } from '../../store/articles.view.js';
import { ReadSurroundings } from '../read-surroundings.js';

const longestReadMs = 1_000;

/** What the site itself knows of what stands on a desk. A desk works without it: then sections and headlines are not named. */
@Injectable()
export class ReadDeskFrame {
  constructor(
    private readonly surroundings: ReadSurroundings,
    private readonly articles: ArticlesView,
  ) {}

  execute(): Promise<Surroundings> {
    return deadline(this.surroundings.execute(new Parts()), longestReadMs).catch(() => ({ now: new Date(), sections: [], videos: [] }));
  }

  /** Each with the article that it is about, where readers see that. */
  async items(comments: readonly ModeratedComment[]): Promise<DeskItem[]> {
    const ids = [...new Set(comments.map(({ articleId }) => articleId))];
    const found = await deadline(this.articles.summaries(ids), longestReadMs).catch(() => []);
    const byId = new Map(found.map(article => [article.id, article]));
    return comments.map(comment => {
      const article = byId.get(comment.articleId);
      return { comment, ...(article && { article }) };
    });
  }
}
