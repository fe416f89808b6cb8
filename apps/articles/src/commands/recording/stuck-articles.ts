/** A change, as it was made at a time: the next of the same thing is another one. */
interface MadeAt {
  readonly id: string;
  readonly changedAt: Date;
}

interface Tries {
  readonly changedAt: number;
  ended: number;
  dueAt: number;
  /** Why not, by article; of the try under way and of the last one. */
  readonly causes: Map<string, string>;
  /** Those that the try under way has left stuck. */
  readonly left: Set<string>;
}

const [firstPauseMs, longestPauseMs] = [500, 30_000];

/**
 * Articles that could not follow a change: it is tried again after pauses that double, and each article is told of once for each cause. One
 * try takes as many turns as there are batches. This process alone knows; another one, and the next, begins anew.
 */
export class StuckArticles {
  readonly #tries = new Map<string, Tries>();

  isWaiting(change: MadeAt, now: number): boolean {
    return now < this.#of(change).dueAt;
  }

  count(change: MadeAt): number {
    return this.#of(change).causes.size;
  }

  /** Those that are not tried again before the try under way has ended. */
  leftBy(change: MadeAt): string[] {
    return [...this.#of(change).left];
  }

  /** In the try under way; answers whether that is news. */
  leave(change: MadeAt, articleId: string, cause: string): boolean {
    const tries = this.#of(change);
    const isNews = tries.causes.get(articleId) !== cause;
    tries.causes.set(articleId, cause);
    tries.left.add(articleId);
    this.#tries.set(change.id, tries);
    return isNews;
  }

  /** Every article has been tried; who was stuck before and is not now has followed. */
  endTry(change: MadeAt, now: number): void {
    const tries = this.#of(change);
    for (const id of tries.causes.keys()) if (!tries.left.has(id)) tries.causes.delete(id);
    tries.left.clear();
    tries.dueAt = now + Math.min(firstPauseMs * 2 ** tries.ended, longestPauseMs);
    tries.ended += 1;
    if (tries.causes.size === 0) this.#tries.delete(change.id);
  }

  #of({ id, changedAt }: MadeAt): Tries {
    const tries = this.#tries.get(id);
    const madeAt = changedAt.getTime();
    return tries?.changedAt === madeAt ? tries : { changedAt: madeAt, ended: 0, dueAt: 0, causes: new Map(), left: new Set() };
  }
}
