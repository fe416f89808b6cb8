import { type Received, sectionDeleted, sectionUpdated } from '#contracts';
import { Consumer, Project } from '#messaging';
import { SectionsView } from '../store/sections.view.js';

/** The reader's copy of each section; what is deleted keeps its version and its address. */
@Consumer()
export class SectionsViewOnSectionEvents {
  constructor(private readonly sections: SectionsView) {}

  @Project(sectionUpdated, sectionDeleted)
  async handle(events: readonly Received<typeof sectionUpdated | typeof sectionDeleted>[]): Promise<void> {
    await this.sections.keepNewest(
      events.map(event => ({
        _id: event.data.id,
        version: event.data.version,
        ...(event.type === 'section.updated' ? { state: event.data } : { gone: event.data.path }),
      })),
    );
  }
}
