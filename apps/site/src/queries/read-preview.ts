import { Injectable } from '@nestjs/common';
import type { PublicArticle } from '#contracts';
import { deadline } from '#persistence';
import { Parts } from '../cache/parts.js';
import type { ArticlePageView } from '../pages/views.js';
import { lists } from '../store/lists.js';
import { SponsorsView } from '../store/sponsors.view.js';
import { ListArticles } from './list-articles.js';
import { PickArticles } from './pick-articles.js';

type BesideArticle = Pick<ArticlePageView, 'related' | 'more' | 'sponsor'>;

const longestReadMs = 1_000;
const [moreOfSection, relatedOnes] = [12, 12];

/** What stands beside an article that readers do not see: all that would, but for what is sold and what is said. An article can be looked at without it. */
@Injectable()
export class ReadPreview {
  constructor(
    private readonly pick: PickArticles,
    private readonly list: ListArticles,
    private readonly sponsors: SponsorsView,
  ) {}

  execute(article: PublicArticle): Promise<BesideArticle> {
    return deadline(this.#read(article), longestReadMs).catch(() => ({ related: [], more: [] }));
  }

  async #read({ sections: [section], relatedIds = [], sponsoredBy }: PublicArticle): Promise<BesideArticle> {
    // Nobody keeps the page, so nothing is a part of it.
    const parts = new Parts();
    const [related, more, sponsor] = await Promise.all([
      this.pick.execute(
        relatedIds.slice(0, relatedOnes).map(articleId => ({ articleId })),
        parts,
      ),
      section ? this.list.newest(lists.section(section.id), moreOfSection, parts) : [],
      sponsoredBy === undefined ? undefined : this.sponsors.byId(sponsoredBy),
    ]);
    return { related, more, ...(sponsor && { sponsor }) };
  }
}
