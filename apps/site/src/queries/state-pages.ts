import { Inject, Injectable } from '@nestjs/common';
import { encodePage, type EncodedPage, type RenderedPage } from '../cache/encoded-page.js';
import { PageCache } from '../cache/page-cache.js';
import { Parts } from '../cache/parts.js';
import { PAPER, type Paper } from '../domain/paper/paper.js';
import { renderGone, renderNotFound, renderUnavailable } from '../pages/state-pages.js';
import type { GoneReason } from '../domain/article/gone-reason.js';
import { lists } from '../store/lists.js';
import { ListArticles } from './list-articles.js';
import { ReadSurroundings } from './read-surroundings.js';

const latestShown = 6;

/** The pages for what is not there: not found, gone, and away for the moment. */
@Injectable()
export class StatePages {
  constructor(
    private readonly cache: PageCache,
    private readonly list: ListArticles,
    private readonly surroundings: ReadSurroundings,
    @Inject(PAPER) private readonly paper: Paper,
  ) {}

  /** One page for all paths that lead nowhere; under a path of theirs none is kept, or anyone could fill the memory. */
  async notFound(date: string): Promise<EncodedPage> {
    const page = await this.cache.read(`${date} :not-found`, async () => {
      const parts = new Parts();
      const view = { ...(await this.surroundings.execute(parts)), latest: await this.list.newest(lists.latest, latestShown, parts) };
      return encodePage({ status: 404, html: renderNotFound(view, this.paper) }, parts.all, parts.until);
    });
    return { ...page, parts: [] };
  }

  async gone(reason: GoneReason, parts: Parts): Promise<RenderedPage> {
    const view = { ...(await this.surroundings.execute(parts)), latest: await this.list.newest(lists.latest, latestShown, parts), reason };
    return { status: 410, html: renderGone(view, this.paper) };
  }

  /** The database did not answer, and the page was not kept. */
  unavailable(): Promise<EncodedPage> {
    return encodePage({ status: 503, html: renderUnavailable({ now: new Date(), sections: [], videos: [] }, this.paper) });
  }
}
