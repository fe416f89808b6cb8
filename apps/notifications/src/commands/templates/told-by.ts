import { Injectable } from '@nestjs/common';
import { NothingToTellError } from '../../domain/templates/errors.js';
import { sampleTelling, type Telling } from '../../domain/templates/sample-telling.js';
import type { TemplateName } from '../../domain/templates/template.js';
import { MailContentsStore } from '../../store/mail-contents.store.js';
import { OccasionsStore } from '../../store/occasions.store.js';

export interface PreviewRequest {
  readonly name: TemplateName;
  readonly number: number;
  /** What it is filled in with: something that happened, what an event told of, or what one message tells of; without any, a sample. */
  readonly occasionId?: string | undefined;
  readonly eventId?: string | undefined;
  readonly deliveryId?: string | undefined;
}

/** What a preview tells of. */
@Injectable()
export class ToldBy {
  constructor(
    private readonly occasions: OccasionsStore,
    private readonly contents: MailContentsStore,
  ) {}

  async by({ name, occasionId, eventId, deliveryId }: PreviewRequest): Promise<Telling> {
    const named = occasionId ?? eventId ?? deliveryId;
    // It tells of nothing that has happened.
    if (name === 'confirm-subscription' && named !== undefined) throw new NothingToTellError(named);
    if (occasionId !== undefined) return this.#of([occasionId], occasionId);
    if (eventId !== undefined) return this.#ofEvent(eventId);
    if (deliveryId === undefined) return sampleTelling(name);
    const told = (await this.contents.toldIn([deliveryId])).get(deliveryId) ?? [];
    return this.#of(
      told.map(notification => notification.occasionId),
      deliveryId,
    );
  }

  async #ofEvent(eventId: string): Promise<Telling> {
    const occasions = await this.occasions.ofEvent(eventId);
    if (occasions.length === 0) throw new NothingToTellError(eventId);
    return { occasions };
  }

  async #of(ids: readonly string[], what: string): Promise<Telling> {
    const known = await this.occasions.getMany(ids);
    if (known.size === 0) throw new NothingToTellError(what);
    return { occasions: ids.flatMap(id => known.get(id) ?? []) };
  }
}
