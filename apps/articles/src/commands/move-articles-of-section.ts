import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { createLogger } from '#telemetry';
import { eventsOfChange } from '../domain/events-of-change.js';
import { followSection, isFollowing, type SectionSlug } from '../domain/move-article.js';
import { ArticlesStore } from '../store/articles.store.js';
import { ReferencesStore } from '../store/references.store.js';
import { type SectionMove, SectionMovesStore } from '../store/section-moves.store.js';

const batch = 25;
const log = createLogger('section-moves');

/**
 * The articles of a section follow its new slug: each gets one new version and, if readers may see it, one event.
 *
 * Guarantee: the move is remembered in the transaction that changes the slug, so it is carried out although the process dies at any
 * moment. An article that has followed is known by its own address, so none is moved twice, by whichever process and however often it is
 * tried. Each batch is one transaction. An article that cannot be moved keeps the move unfinished and holds up no other.
 */
@Injectable()
export class MoveArticlesOfSection {
  constructor(
    private readonly transaction: Transaction,
    private readonly moves: SectionMovesStore,
    private readonly articles: ArticlesStore,
    private readonly references: ReferencesStore,
  ) {}

  /** In the transaction that changes the slug: the articles follow after its commit, in the background. */
  async execute({ id, slug }: SectionSlug): Promise<void> {
    await this.moves.plan({ sectionId: id, slug });
  }

  /** Carries on with every move that is not finished; tells how many there were, and how many articles could not follow. */
  async resume(): Promise<{ moves: number; stuck: number }> {
    const moves = await this.moves.unfinished();
    let stuck = 0;
    for (const move of moves) stuck += await this.carryOut(move);
    return { moves: moves.length, stuck };
  }

  private async carryOut(move: SectionMove): Promise<number> {
    const section = { id: move.sectionId, slug: move.slug };
    const stuck = new Set<string>();
    for (;;) {
      const ids = await this.articles.notFollowing(section, batch, [...stuck]);
      if (ids.length === 0) break;
      try {
        if (!(await this.move(ids, section))) return stuck.size;
      } catch {
        await this.moveOneByOne(ids, section, stuck);
      }
    }
    if (stuck.size === 0) await this.moves.settle(move);
    return stuck.size;
  }

  private async moveOneByOne(ids: readonly string[], section: SectionSlug, stuck: Set<string>): Promise<void> {
    for (const id of ids) {
      try {
        await this.move([id], section);
      } catch (error) {
        stuck.add(id);
        log.error({ error, article: id, section: section.id }, 'an article could not follow its section');
      }
    }
  }

  /** False when the section has yet another slug by now, which is another move. */
  private move(ids: readonly string[], section: SectionSlug): Promise<boolean> {
    return this.transaction.run(async publish => {
      const left = (await this.articles.getMany(ids)).filter(article => !isFollowing(article, section));
      const references = await this.references.of(...left.map(({ content }) => content));
      if (left.length > 0 && references.sections.get(section.id)?.slug !== section.slug) return false;
      for (const before of left) {
        const after = followSection(before, section, new Date());
        await this.articles.replace(after);
        publish(eventsOfChange(before, after, references));
      }
      return true;
    });
  }
}
