/** A change, as it was made at a time: the next of the same thing is another one. */
interface MadeAt {
  readonly id: string;
  readonly changedAt: Date;
}

interface Tried {
  readonly changedAt: number;
  readonly times: number;
  readonly dueAt: number;
  /** Why not, by article. */
  readonly causes: ReadonlyMap<string, string>;
}

const [firstPauseMs, longestPauseMs] = [500, 30_000];

/**
 * Articles that could not follow a change: it is tried again after pauses that double, and each article is told of once for each cause.
 * This process alone knows; another one, and the next, begins anew.
 */
export class StuckArticles {
  readonly #tried = new Map<string, Tried>();

  /** How many are stuck until the change is tried again; none when it is due. */
  waiting(change: MadeAt, now: number): number {
    const tried = this.#of(change);
    return tried && now < tried.dueAt ? tried.causes.size : 0;
  }

  isNews(change: MadeAt, articleId: string, cause: string): boolean {
    return this.#of(change)?.causes.get(articleId) !== cause;
  }

  /** What a try has left stuck. */
  remember(change: MadeAt, causes: ReadonlyMap<string, string>, now: number): void {
    const times = this.#of(change)?.times ?? 0;
    const dueAt = now + Math.min(firstPauseMs * 2 ** times, longestPauseMs);
    if (causes.size === 0) this.#tried.delete(change.id);
    else this.#tried.set(change.id, { changedAt: change.changedAt.getTime(), times: times + 1, dueAt, causes });
  }

  #of({ id, changedAt }: MadeAt): Tried | undefined {
    const tried = this.#tried.get(id);
    return tried?.changedAt === changedAt.getTime() ? tried : undefined;
  }
}
