import type { PlacementSlot } from '#contracts';

/** The part of a list that a page shows, by time of publication in milliseconds, both ends included. */
export interface Stretch {
  readonly since: number;
  readonly until: number;
}

/** One thing that a page is made of; of a list only a stretch. */
export interface Part {
  readonly name: string;
  readonly stretch?: Stretch;
}

/** What a page is made of, collected while it is read: `article:<id>`, `list:<name>`, `sections`, `issues`, `front-page`, … */
export class Parts {
  readonly #parts = new Map<string, Part>();
  #until = Infinity;

  add(...names: readonly string[]): void {
    for (const name of names) this.#parts.set(name, { name });
  }

  /** What comes into the list outside of the stretch does not touch the page; what leaves it is a part by itself. */
  addStretch(name: string, { since, until }: Stretch): void {
    const known = this.#parts.get(name);
    // The whole list is more than any stretch of it.
    if (known && !known.stretch) return;
    const { since: first, until: last } = known?.stretch ?? { since, until };
    this.#parts.set(name, { name, stretch: { since: Math.min(since, first), until: Math.max(until, last) } });
  }

  /** Those of something else, of which the page is made. */
  include({ parts, until }: { readonly parts: readonly Part[]; readonly until: number }): void {
    for (const { name, stretch } of parts) {
      if (stretch) this.addStretch(name, stretch);
      else this.add(name);
    }
    this.endAt(until);
  }

  /** The clock alone changes the page then (milliseconds), whether a part does or not. */
  endAt(instant: number): void {
    this.#until = Math.min(this.#until, instant);
  }

  get until(): number {
    return this.#until;
  }

  get all(): readonly Part[] {
    return [...this.#parts.values()];
  }
}

export const partOf = {
  article: (id: string) => `article:${id}`,
  /** Whatever is found at an address that an article has or had, or an author has. */
  path: (path: string) => `path:${path}`,
  list: (name: string) => `list:${name}`,
  /** Whatever is taken out of the paper, for what lists too many articles to name each. */
  gone: 'gone',
  author: (id: string) => `author:${id}`,
  /** An article's comments, and whether it takes more. */
  thread: (articleId: string) => `thread:${articleId}`,
  /** How many comments an article has, for what shows no more of them than that. */
  count: (articleId: string) => `count:${articleId}`,
  /** The sponsors' strip of a section, or of the paper. */
  strip: (sectionId: string | undefined) => `strip:${sectionId ?? 'paper'}`,
  sponsor: (id: string) => `sponsor:${id}`,
  /** Whichever box for advertising stands there. */
  slot: (slot: PlacementSlot) => `slot:${slot}`,
  placement: (id: string) => `placement:${id}`,
  sections: 'sections',
  issues: 'issues',
  frontPage: 'front-page',
};
