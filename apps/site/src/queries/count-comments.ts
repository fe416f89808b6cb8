import { Injectable } from '@nestjs/common';
import { partOf, type Parts } from '../cache/parts.js';
import type { Surroundings } from '../pages/views.js';
import { ThreadsView } from '../store/threads.view.js';

/** How many comments articles have. A page is made of those counts alone that it asks for while it is rendered, so that no other comment drops it. */
@Injectable()
export class CountComments {
  constructor(private readonly threads: ThreadsView) {}

  async execute(articles: readonly { id: string }[], parts: Parts): Promise<Required<Pick<Surroundings, 'commentsOn'>>> {
    const counts = await this.threads.counts([...new Set(articles.map(({ id }) => id))]);
    return {
      commentsOn: id => {
        parts.add(partOf.count(id));
        return counts.get(id) ?? 0;
      },
    };
  }
}
