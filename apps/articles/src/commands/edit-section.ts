import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { editSection, moveSection, refuseTakenPath, type Section, type SectionInput } from '../domain/section.js';
import type { Person } from '../domain/standing.js';
import { SectionsStore } from '../store/sections.store.js';
import { parentOf } from './create-section.js';
import { MoveArticlesOfSection } from './move-articles-of-section.js';
import { RecordAggregate } from './record-aggregate.js';
import { SectionUse } from './section-use.js';

export interface SectionPatch extends Partial<Omit<SectionInput, 'parentId'>> {
  /** Null lifts it to the top level. */
  readonly parentId?: string | null;
}

/** A new slug moves the section's articles too: the move is remembered here, and carried out after the commit. */
@Injectable()
export class EditSection {
  constructor(
    private readonly transaction: Transaction,
    private readonly sections: SectionsStore,
    private readonly use: SectionUse,
    private readonly record: RecordAggregate,
    private readonly moveArticles: MoveArticlesOfSection,
  ) {}

  execute(id: string, version: number, { parentId, ...patch }: SectionPatch, person: Person): Promise<Section> {
    return this.transaction.run(async publish => {
      const before = await this.sections.getAt(id, version);
      if (patch.slug !== undefined) refuseTakenPath(patch.slug, await this.sections.ownerOf(patch.slug), id);
      const placed = await this.#place(before, parentId);
      const { section, events } = editSection(placed, patch);
      await this.sections.replace(section);
      await this.record.execute({ aggregate: 'section', action: 'edit', person, before, after: section });
      if (section.slug !== before.slug) await this.moveArticles.execute({ id, slug: section.slug });
      publish(events);
      return section;
    });
  }

  /** Under its new parent, and still at its old version: the edit that follows makes the one new version. */
  async #place(before: Section, parentId: string | null | undefined): Promise<Section> {
    if (parentId === undefined || (parentId ?? undefined) === before.parentId) return before;
    const parent = await parentOf(parentId ?? undefined, this.sections);
    const { section } = moveSection(before, parent, await this.use.of(before.id));
    return { ...section, version: before.version };
  }
}
