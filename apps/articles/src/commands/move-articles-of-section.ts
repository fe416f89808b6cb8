import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { createLogger } from '#telemetry';
import { changedFields } from '../domain/audit-entry.js';
import { eventsOfChange } from '../domain/events-of-change.js';
import { followSection, isFollowing, type SectionSlug } from '../domain/move-article.js';
import { ArticlesStore } from '../store/articles.store.js';
import { AuditStore } from '../store/audit.store.js';
import { ReferencesStore } from '../store/references.store.js';
import { type SectionMove, SectionMovesStore } from '../store/section-moves.store.js';

interface MovedSection extends SectionSlug {
  /** Who moved it. */
  readonly by: string;
}

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
  /** What was said of an article that could not follow; not said again. */
  readonly #complaints = new Map<string, string>();

  constructor(
    private readonly transaction: Transaction,
    private readonly moves: SectionMovesStore,
    private readonly articles: ArticlesStore,
    private readonly references: ReferencesStore,
    private readonly audit: AuditStore,
  ) {}

  /** In the transaction that changes the slug: the articles follow after its commit, in the background. */
  async execute({ id, slug }: SectionSlug, by: string): Promise<void> {
    await this.moves.plan({ sectionId: id, slug, by });
  }

  /** Carries on with every move that is not finished; tells how many there were, and how many articles could not follow. */
  async resume(): Promise<{ moves: number; stuck: number }> {
    const moves = await this.moves.unfinished();
    let stuck = 0;
    for (const move of moves) stuck += await this.carryOut(move);
    return { moves: moves.length, stuck };
  }

  private async carryOut(move: SectionMove): Promise<number> {
    const section = { id: move.sectionId, slug: move.slug, by: move.by };
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

  private async moveOneByOne(ids: readonly string[], section: MovedSection, stuck: Set<string>): Promise<void> {
    for (const id of ids) {
      try {
        await this.move([id], section);
      } catch (error) {
        stuck.add(id);
        this.complain(id, section, error);
      }
    }
  }

  private complain(id: string, section: SectionSlug, error: unknown): void {
    if (this.#complaints.get(id) === String(error)) return;
    this.#complaints.set(id, String(error));
    log.error({ error, article: id, section: section.id }, 'an article could not follow its section');
  }

  /** False when the section has yet another slug by now, which is another move. */
  private move(ids: readonly string[], section: MovedSection): Promise<boolean> {
    return this.transaction.run(async publish => {
      const left = (await this.articles.getMany(ids)).filter(article => !isFollowing(article, section));
      const references = await this.references.of(...left.map(({ content }) => content));
      if (left.length > 0 && references.sections.get(section.id)?.slug !== section.slug) return false;
      for (const before of left) {
        const after = followSection(before, section, new Date());
        await this.articles.replace(after);
        await this.audit.append({
          at: after.times.modifiedAt,
          actor: section.by,
          action: 'follow-section',
          aggregate: 'article',
          aggregateId: after.id,
          version: after.version,
          ...changedFields(before, after),
        });
        publish(eventsOfChange(before, after, references));
      }
      return true;
    });
  }
}
