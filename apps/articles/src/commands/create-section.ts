import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { newId } from '#persistence';
import { UnknownReferenceError } from '../domain/errors.js';
import { makeSection, refuseTakenPath, type Section, type SectionInput } from '../domain/section.js';
import type { Person } from '../domain/standing.js';
import { SectionsStore } from '../store/sections.store.js';
import { RecordAggregate } from './record-aggregate.js';

@Injectable()
export class CreateSection {
  constructor(
    private readonly transaction: Transaction,
    private readonly sections: SectionsStore,
    private readonly record: RecordAggregate,
  ) {}

  execute(input: SectionInput, person: Person): Promise<Section> {
    return this.transaction.run(async publish => {
      const id = newId('sec');
      refuseTakenPath(input.slug, await this.sections.ownerOf(input.slug), id);
      const { section, events } = makeSection(id, input, await parentOf(input.parentId, this.sections));
      await this.sections.insert(section);
      await this.record.execute({ aggregate: 'section', action: 'create', person, after: section });
      publish(events);
      return section;
    });
  }
}

/** The section that another is to stand under. */
export async function parentOf(parentId: string | undefined, sections: SectionsStore): Promise<Section | undefined> {
  if (parentId === undefined) return undefined;
  const [parent] = await sections.getMany([parentId]);
  if (!parent) throw new UnknownReferenceError([{ pointer: '/parentId', message: `There is no section ${parentId}` }]);
  return parent;
}
