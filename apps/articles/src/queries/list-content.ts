import { Injectable } from '@nestjs/common';
import type { PublicArticle } from '#contracts';
import { publicArticle } from '../domain/publication/public-article.js';
import { ArticlesStore } from '../store/articles.store.js';
import { ReferencesStore } from '../store/references.store.js';
import { type ArticleFilter, filterBy } from './article-filter.js';
import { ContentCache, type Rendered } from './content-cache.js';

export type ContentField = keyof PublicArticle;

export interface ContentListRequest {
  readonly filter: Omit<ArticleFilter, 'state'>;
  /** Besides id and version; everything but the body where it is not said. */
  readonly fields?: readonly ContentField[];
  readonly limit: number;
  readonly after?: string;
}

/** Published articles, the latest publication first. */
@Injectable()
export class ListContent {
  constructor(
    private readonly articles: ArticlesStore,
    private readonly references: ReferencesStore,
    private readonly cache: ContentCache,
  ) {}

  execute(request: ContentListRequest): Promise<Rendered> {
    return this.cache.list(JSON.stringify(request), () => this.list(request));
  }

  private async list({ filter, fields, limit, after }: ContentListRequest): Promise<{ items: Partial<PublicArticle>[]; next?: string }> {
    const sort = 'times.publishedAt';
    const withBody = fields?.includes('body') ?? false;
    const page = await this.articles.page({
      filter: filterBy({ ...filter, state: 'published' }, sort),
      sort,
      limit,
      withBody,
      ...(after !== undefined && { after }),
    });
    const references = await this.references.of(...page.items.map(({ content }) => content));
    const items = page.items.map(article => pick(publicArticle(article, references), fields));
    return { items, ...(page.next !== undefined && { next: page.next }) };
  }
}

function pick(article: PublicArticle, fields: readonly ContentField[] | undefined): Partial<PublicArticle> {
  const { body: _body, ...summary } = article;
  if (!fields) return summary;
  const wanted = new Set<string>(['id', 'version', ...fields]);
  return Object.fromEntries(Object.entries(article).filter(([name]) => wanted.has(name)));
}
