import { Injectable } from '@nestjs/common';
import { partOf, type Parts } from '../cache/parts.js';
import { SharedReadings } from '../cache/shared-readings.js';
import type { IssueContents, Surroundings } from '../pages/views.js';
import { IssuesView } from '../store/issues.view.js';
import { lists } from '../store/lists.js';
import { ListArticles } from './list-articles.js';
import { PickArticles } from './pick-articles.js';
import { ReadSections } from './read-sections.js';
import { ReadStrip } from './read-strip.js';

const screens = 4;
/** Enough for the block's six without those that readers may not see. A page that shows six is not made of all the others. */
const contentsOfBlock = 12;

/** What frames every page: the navigation, the TV block, the Magazine block and the sponsors. */
@Injectable()
export class ReadSurroundings {
  constructor(
    private readonly sections: ReadSections,
    private readonly issues: IssuesView,
    private readonly list: ListArticles,
    private readonly pick: PickArticles,
    private readonly strip: ReadStrip,
    private readonly shared: SharedReadings,
  ) {}

  /** Of a page that belongs to a section, with the sponsors of that section. */
  async execute(parts: Parts, sectionId?: string): Promise<Surroundings> {
    const now = new Date();
    const [sections, videos, magazine, strip] = await Promise.all([
      this.sections.execute(parts),
      this.list.newest(lists.videos, screens, parts),
      this.shared.read('magazine', parts, own => this.#magazine(own)),
      this.strip.execute({ now, sectionId }, parts),
    ]);
    return { now, sections, videos, ...(magazine && { magazine }), ...(strip && { strip }) };
  }

  async #magazine(parts: Parts): Promise<IssueContents | undefined> {
    parts.add(partOf.issues);
    const [issue] = await this.issues.newest(1);
    return issue && { issue, articles: await this.pick.execute(issue.contents.slice(0, contentsOfBlock), parts) };
  }
}
