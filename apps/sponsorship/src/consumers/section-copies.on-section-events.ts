import { type Received, sectionDeleted, sectionUpdated } from '#contracts';
import { Consumer, Project } from '#messaging';
import { SectionCopiesStore } from '../store/section-copies.store.js';

/** Which section lies under which. */
@Consumer()
export class SectionCopiesOnSectionEvents {
  constructor(private readonly sections: SectionCopiesStore) {}

  @Project(sectionUpdated, sectionDeleted)
  async handle(events: readonly Received<typeof sectionUpdated | typeof sectionDeleted>[]): Promise<void> {
    await this.sections.keepNewest(
      events.map(event => ({
        _id: event.data.id,
        version: event.data.version,
        ...(event.type === 'section.updated' && { state: { id: event.data.id, ancestorIds: event.data.ancestorIds } }),
      })),
    );
  }
}
