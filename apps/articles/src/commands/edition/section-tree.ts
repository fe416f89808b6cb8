import { Injectable } from '@nestjs/common';
import { UnknownReferenceError } from '../../domain/errors.js';
import type { Section } from '../../domain/edition/section.js';
import { ArticlesStore } from '../../store/articles.store.js';
import { HoldsStore } from '../../store/holds.store.js';
import { SectionsStore } from '../../store/sections.store.js';

/** What stands above a section, and under it. What it says holds until the transaction that asked has ended. */
@Injectable()
export class SectionTree {
  constructor(
    private readonly sections: SectionsStore,
    private readonly articles: ArticlesStore,
    private readonly holds: HoldsStore,
  ) {}

  /** The section that another is to stand under; an unknown one is refused. */
  async parent(id: string | undefined): Promise<Section | undefined> {
    if (id === undefined) return undefined;
    const [parent] = await this.sections.getMany([id]);
    if (!parent) throw new UnknownReferenceError([{ pointer: '/parentId', message: `There is no section ${id}` }]);
    await this.holds.shared([id]);
    return parent;
  }

  /** Whether articles or other sections stand under it. */
  async isUsed(id: string): Promise<boolean> {
    await this.holds.exclusive(id);
    return (await this.sections.hasUnder(id)) || (await this.articles.hasInSection(id));
  }
}
