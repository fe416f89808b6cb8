import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import { deleteSection } from '../../domain/edition/section.js';
import type { Person } from '../../domain/publication/standing.js';
import { SectionsStore } from '../../store/sections.store.js';
import { SectionTree } from './section-tree.js';

/** Its path is free again. */
@Injectable()
export class DeleteSection {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly sections: SectionsStore,
    private readonly tree: SectionTree,
  ) {}

  execute(id: string, version: number, person: Person): Promise<void> {
    return this.change.remove({ action: 'delete', person, store: this.sections }, async () => {
      const before = await this.sections.getAt(id, version);
      return { before, events: deleteSection(before, await this.tree.isUsed(id)) };
    });
  }
}
