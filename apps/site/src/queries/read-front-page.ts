import { Injectable } from '@nestjs/common';
import { partOf, type Parts } from '../cache/parts.js';
import type { FrontPageView as FrontPage } from '../pages/views.js';
import { ArticlesView } from '../store/articles.view.js';
import { FrontPageView } from '../store/front-page.view.js';
import { lists } from '../store/lists.js';
import { ReadSurroundings } from './read-surroundings.js';

const [fillers, perSection] = [24, 8];

/** The front page: what is curated, the newest that fill in, and the latest of each section. */
@Injectable()
export class ReadFrontPage {
  constructor(
    private readonly articles: ArticlesView,
    private readonly frontPage: FrontPageView,
    private readonly surroundings: ReadSurroundings,
  ) {}

  async execute(parts: Parts): Promise<FrontPage> {
    const [surroundings, frontPage, newest] = await Promise.all([
      this.surroundings.execute(parts),
      this.frontPage.current(),
      this.articles.list(lists.latest, fillers),
    ]);
    const slots = await this.articles.summaries(frontPage?.slots.map(slot => slot.articleId) ?? []);
    const topLevel = surroundings.sections.filter(section => section.parentId === undefined);
    const latest = await Promise.all(
      topLevel.map(async section => ({ section, articles: (await this.articles.list(lists.section(section.id), perSection)).articles })),
    );
    const shown = [...slots, ...newest.articles, ...latest.flatMap(({ articles }) => articles)];
    parts.add(partOf.frontPage, partOf.list(lists.latest), ...shown.map(article => partOf.article(article.id)));
    parts.add(
      ...(frontPage?.slots.map(slot => partOf.article(slot.articleId)) ?? []),
      ...topLevel.map(section => partOf.list(lists.section(section.id))),
    );
    return { ...surroundings, ...(frontPage && { frontPage }), articles: [...slots, ...newest.articles], latest };
  }
}
