/** What a page is made of, collected while it is read: `article:<id>`, `list:<name>`, `sections`, `issues`, `front-page`, … */
export class Parts {
  readonly #names = new Set<string>();

  add(...names: readonly string[]): void {
    for (const name of names) this.#names.add(name);
  }

  addAll(other: Iterable<string>): void {
    for (const name of other) this.#names.add(name);
  }

  get names(): readonly string[] {
    return [...this.#names];
  }
}

export const partOf = {
  article: (id: string) => `article:${id}`,
  list: (name: string) => `list:${name}`,
  author: (id: string) => `author:${id}`,
  sections: 'sections',
  issues: 'issues',
  frontPage: 'front-page',
};
