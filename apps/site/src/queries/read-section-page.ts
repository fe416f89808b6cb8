import { Injectable } from '@nestjs/common';
import { partOf } from '../cache/parts.js';
import type { SectionPageView } from '../pages/views.js';
import { lists } from '../store/lists.js';
import { SectionsView } from '../store/sections.view.js';
import { CountComments } from './count-comments.js';
import { ListArticles } from './list-articles.js';
import type { PageReading, PageRequest } from './page-reading.js';
import { ReadAdvertising } from './read-advertising.js';
import { ReadSurroundings } from './read-surroundings.js';

/** A section's page; a former path leads to the one of today, that of a deleted section to nothing any more. */
@Injectable()
export class ReadSectionPage {
  constructor(
    private readonly sections: SectionsView,
    private readonly list: ListArticles,
    private readonly surroundings: ReadSurroundings,
    private readonly comments: CountComments,
    private readonly advertising: ReadAdvertising,
  ) {}

  async execute(path: string, request: PageRequest): Promise<PageReading<SectionPageView>> {
    // First of all: most addresses that nobody wrote are of this form, and cost one look.
    const sections = await this.sections.all();
    request.parts.add(partOf.sections);
    const section = sections.find(candidate => candidate.path === path);
    if (section) {
      const [surroundings, list, paid] = await Promise.all([
        this.surroundings.execute(request.parts, section.id),
        this.list.execute(lists.section(section.id), path, request),
        this.advertising.ofSection(request.parts),
      ]);
      const counts = await this.comments.execute(list.articles, request.parts);
      return { found: 'page', view: { ...surroundings, section, ...paid, ...list, ...counts } };
    }
    const moved = sections.find(candidate => candidate.previousPaths.includes(path));
    if (moved) return { found: 'moved', to: moved.path };
    return (await this.sections.isGone(path)) ? { found: 'gone', reason: 'page' } : { found: 'nothing' };
  }
}
