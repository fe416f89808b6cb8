import type { LiveReader } from './live-reader.js';

/** Something that is told of a thread. */
export interface News {
  /** What all are told who are told nothing of their own. */
  readonly text?: string | undefined;
  readonly to?: (reader: LiveReader) => string | undefined;
}

/** What comes within this time goes to each reader in one write: a busy thread has many of both, and writes are what costs. */
const gatherMs = 100;

/** Of each thread what is yet to be told: the last word on each thing that there is something to say about. */
export class GatheredNews {
  readonly #untold = new Map<string, Map<string, News>>();
  #telling: NodeJS.Timeout | undefined;

  constructor(private readonly tell: (articleId: string, news: readonly News[]) => void) {}

  note(articleId: string, about: string, news: News): void {
    const untold = this.#untold.get(articleId) ?? new Map<string, News>();
    untold.delete(about);
    this.#untold.set(articleId, untold.set(about, news));
    this.#telling ??= setTimeout(() => this.#tellAll(), gatherMs).unref();
  }

  /** Nothing of it is to be told any more. */
  forget(articleId: string): void {
    this.#untold.delete(articleId);
  }

  stop(): void {
    clearTimeout(this.#telling);
  }

  #tellAll(): void {
    this.#telling = undefined;
    const untold = [...this.#untold];
    this.#untold.clear();
    for (const [articleId, news] of untold) this.tell(articleId, [...news.values()]);
  }
}
