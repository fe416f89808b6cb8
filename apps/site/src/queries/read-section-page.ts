import { Injectable } from '@nestjs/common';
import type { SectionPageView } from '../pages/views.js';
import { lists } from '../store/lists.js';
import { CountComments } from './count-comments.js';
import { FindList } from './find-list.js';
import { ListArticles } from './list-articles.js';
import type { PageReading, PageRequest } from './page-reading.js';
import { ReadAdvertising } from './read-advertising.js';
import { ReadSurroundings } from './read-surroundings.js';

/** A section's page; a former path leads to the one of today, that of a deleted section to nothing any more. */
@Injectable()
export class ReadSectionPage {
  constructor(
    private readonly find: FindList,
    private readonly list: ListArticles,
    private readonly surroundings: ReadSurroundings,
    private readonly comments: CountComments,
    private readonly advertising: ReadAdvertising,
  ) {}

  async execute(path: string, request: PageRequest): Promise<PageReading<SectionPageView>> {
    const found = await this.find.section(path, request.parts);
    if (found.found !== 'page') return found;
    const section = found.view;
    const [surroundings, list, paid] = await Promise.all([
      this.surroundings.execute(request.parts, section.id),
      this.list.execute(lists.section(section.id), path, request),
      this.advertising.ofSection(request.parts),
    ]);
    const counts = await this.comments.execute(list.articles, request.parts);
    return { found: 'page', view: { ...surroundings, section, ...paid, ...list, ...counts } };
  }
}
