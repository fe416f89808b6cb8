import { Injectable } from '@nestjs/common';
import { followSection, isFollowing } from '../../domain/publication/move-article.js';
import { ArticlesStore } from '../../store/articles.store.js';
import { type SectionMove, SectionMovesStore } from '../../store/section-moves.store.js';
import { CarryToArticles, type Course, type Progress } from '../recording/carry-to-articles.js';

/** The articles of a section follow its new slug; one that has is known by its own address. */
@Injectable()
export class MoveArticlesOfSection {
  constructor(
    private readonly carry: CarryToArticles,
    private readonly moves: SectionMovesStore,
    private readonly articles: ArticlesStore,
  ) {}

  /** In the transaction that changes the slug: the articles follow after its commit, in the background. */
  async execute(move: SectionMove): Promise<void> {
    await this.moves.plan(move);
  }

  takeTurn(now = Date.now()): Promise<Progress> {
    const course: Course<SectionMove> = {
      action: 'follow-section',
      changes: this.moves,
      behind: (move, limit, except) => this.articles.notFollowing(move, limit, except),
      isBehind: (article, move) => !isFollowing(article, move),
      isOutdated: ({ id, slug }, { sections }) => sections.get(id)?.slug !== slug,
      follow: followSection,
    };
    return this.carry.takeTurn(course, now);
  }
}
