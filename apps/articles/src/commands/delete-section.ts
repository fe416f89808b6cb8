import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { deleteSection } from '../domain/section.js';
import type { Person } from '../domain/standing.js';
import { SectionsStore } from '../store/sections.store.js';
import { RecordAggregate } from './record-aggregate.js';
import { SectionUse } from './section-use.js';

@Injectable()
export class DeleteSection {
  constructor(
    private readonly transaction: Transaction,
    private readonly sections: SectionsStore,
    private readonly use: SectionUse,
    private readonly record: RecordAggregate,
  ) {}

  execute(id: string, version: number, person: Person): Promise<void> {
    return this.transaction.run(async publish => {
      const before = await this.sections.getAt(id, version);
      const events = deleteSection(before, await this.use.of(id));
      await this.sections.remove(id);
      await this.record.execute({ aggregate: 'section', action: 'delete', person, before });
      publish(events);
    });
  }
}
