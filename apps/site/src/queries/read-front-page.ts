import { Injectable } from '@nestjs/common';
import { partOf, type Parts } from '../cache/parts.js';
import { topLevel } from '../domain/paper/section-tree.js';
import type { FrontPageView as FrontPage } from '../pages/views.js';
import { FrontPageView } from '../store/front-page.view.js';
import { lists } from '../store/lists.js';
import { CountComments } from './count-comments.js';
import { ListArticles } from './list-articles.js';
import { PickArticles } from './pick-articles.js';
import { ReadSurroundings } from './read-surroundings.js';

const [fillers, perSection] = [24, 8];

/** The front page: what is curated, the newest that fill in, and the latest of each section. */
@Injectable()
export class ReadFrontPage {
  constructor(
    private readonly frontPage: FrontPageView,
    private readonly pick: PickArticles,
    private readonly list: ListArticles,
    private readonly surroundings: ReadSurroundings,
    private readonly comments: CountComments,
  ) {}

  async execute(parts: Parts): Promise<FrontPage> {
    parts.add(partOf.frontPage);
    const [surroundings, frontPage, newest] = await Promise.all([
      this.surroundings.execute(parts),
      this.frontPage.current(),
      this.list.newest(lists.latest, fillers, parts),
    ]);
    const curated = await this.pick.execute(frontPage?.slots ?? [], parts);
    const latest = await Promise.all(
      topLevel(surroundings.sections).map(async section => ({
        section,
        articles: await this.list.newest(lists.section(section.id), perSection, parts),
      })),
    );
    const articles = [...curated, ...newest];
    const counts = await this.comments.execute([...articles, ...latest.flatMap(section => section.articles)], parts);
    return { ...surroundings, ...(frontPage && { frontPage }), articles, latest, ...counts };
  }
}
