import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import { editSection, moveSection, refuseTakenPath, type Section, type SectionInput } from '../../domain/edition/section.js';
import type { Person } from '../../domain/publication/standing.js';
import { SectionsStore } from '../../store/sections.store.js';
import { MoveArticlesOfSection } from './move-articles-of-section.js';
import { SectionTree } from './section-tree.js';

export interface SectionPatch extends Partial<Omit<SectionInput, 'parentId'>> {
  /** Null lifts it to the top level. */
  readonly parentId?: string | null;
}

/** A new slug moves the section's articles too: the move is remembered here, and carried out after the commit. */
@Injectable()
export class EditSection {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly sections: SectionsStore,
    private readonly tree: SectionTree,
    private readonly moveArticles: MoveArticlesOfSection,
  ) {}

  execute(id: string, version: number, { parentId, ...patch }: SectionPatch, person: Person): Promise<Section> {
    return this.change.execute({ action: 'edit', person, store: this.sections }, async () => {
      const before = await this.sections.getAt(id, version);
      if (patch.slug !== undefined) refuseTakenPath(patch.slug, await this.sections.ownerOf(patch.slug), id);
      const { section, events } = editSection(await this.#place(before, parentId), patch);
      if (section.slug !== before.slug) await this.moveArticles.execute({ id, slug: section.slug, by: person.id });
      return { before, after: section, events };
    });
  }

  /** Under its new parent; the edit that follows makes the one new version. */
  async #place(before: Section, parentId: string | null | undefined): Promise<Section> {
    if (parentId === undefined || (parentId ?? undefined) === before.parentId) return before;
    const isUsed = await this.tree.isUsed(before.id);
    return moveSection(before, await this.tree.parent(parentId ?? undefined), isUsed);
  }
}
