import { Injectable } from '@nestjs/common';
import type { TvPageView } from '../pages/views.js';
import { lists } from '../store/lists.js';
import { ListArticles } from './list-articles.js';
import type { PageRequest } from './page-reading.js';
import { ReadSurroundings } from './read-surroundings.js';

/** The videos, newest first. */
@Injectable()
export class ReadTvPage {
  constructor(
    private readonly list: ListArticles,
    private readonly surroundings: ReadSurroundings,
  ) {}

  async execute(request: PageRequest): Promise<TvPageView> {
    const [surroundings, list] = await Promise.all([
      this.surroundings.execute(request.parts),
      this.list.execute(lists.videos, '/tv', request),
    ]);
    return { ...surroundings, ...list };
  }
}
