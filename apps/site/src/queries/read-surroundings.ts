import { Injectable } from '@nestjs/common';
import { partOf, type Parts } from '../cache/parts.js';
import type { IssueContents, Surroundings } from '../pages/views.js';
import { ArticlesView } from '../store/articles.view.js';
import { IssuesView } from '../store/issues.view.js';
import { lists } from '../store/lists.js';
import { SectionsView } from '../store/sections.view.js';

/** What frames every page: the navigation, the TV block and the Magazine block. */
@Injectable()
export class ReadSurroundings {
  constructor(
    private readonly articles: ArticlesView,
    private readonly sections: SectionsView,
    private readonly issues: IssuesView,
  ) {}

  async execute(parts: Parts): Promise<Surroundings> {
    const [sections, videos, magazine] = await Promise.all([
      this.sections.all(),
      this.articles.list(lists.videos, 4),
      this.#magazine(parts),
    ]);
    parts.add(partOf.sections, partOf.list(lists.videos), ...videos.articles.map(video => partOf.article(video.id)));
    return { now: new Date(), sections, videos: videos.articles, ...(magazine && { magazine }) };
  }

  async #magazine(parts: Parts): Promise<IssueContents | undefined> {
    parts.add(partOf.issues);
    const [issue] = await this.issues.newest(1);
    return issue && { issue, articles: await readContents(this.articles, issue.contents, parts) };
  }
}

/** What an issue contains, as far as readers may see it; it changes when any of them appears or goes. */
export async function readContents(
  articles: ArticlesView,
  contents: readonly { articleId: string }[],
  parts: Parts,
): Promise<IssueContents['articles']> {
  const ids = contents.map(({ articleId }) => articleId);
  parts.add(...ids.map(partOf.article));
  return articles.summaries(ids);
}
