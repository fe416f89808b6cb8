import { Injectable } from '@nestjs/common';
import { partOf } from '../cache/parts.js';
import type { CorrectionsPageView } from '../pages/views.js';
import { CorrectionsView } from '../store/corrections.view.js';
import { lists } from '../store/lists.js';
import type { PageRequest } from './page-reading.js';
import { ReadSurroundings } from './read-surroundings.js';

const pageSize = 20;

/** What the paper has put right: article by article, the last one corrected first. */
@Injectable()
export class ReadCorrectionsPage {
  constructor(
    private readonly corrections: CorrectionsView,
    private readonly surroundings: ReadSurroundings,
  ) {}

  async execute({ after, parts }: PageRequest): Promise<CorrectionsPageView> {
    const [surroundings, { articles, next, ...stretch }] = await Promise.all([
      this.surroundings.execute(parts),
      this.corrections.page(pageSize, after),
    ]);
    parts.add(...articles.map(({ id }) => partOf.article(id)));
    parts.addStretch(partOf.list(lists.corrected), stretch);
    return {
      ...surroundings,
      articles,
      ...(next !== undefined && { olderUrl: `/corrections?after=${encodeURIComponent(next)}` }),
      ...(after !== undefined && { newestUrl: '/corrections' }),
    };
  }
}
