import { Injectable } from '@nestjs/common';
import { newId } from '#persistence';
import { ChangeAggregate } from '#aggregates';
import { makeSection, refuseTakenPath, type Section, type SectionInput } from '../../domain/edition/section.js';
import type { Person } from '../../domain/publication/standing.js';
import { SectionsStore } from '../../store/sections.store.js';
import { SectionTree } from './section-tree.js';

@Injectable()
export class CreateSection {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly sections: SectionsStore,
    private readonly tree: SectionTree,
  ) {}

  execute(input: SectionInput, person: Person): Promise<Section> {
    return this.change.execute({ action: 'create', person, store: this.sections }, async () => {
      const id = newId('sec');
      refuseTakenPath(input.slug, await this.sections.ownerOf(input.slug), id);
      const { section, events } = makeSection(id, input, await this.tree.parent(input.parentId));
      return { after: section, events };
    });
  }
}
