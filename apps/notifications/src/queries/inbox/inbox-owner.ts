import { Injectable } from '@nestjs/common';
import type { Identity } from '#service';
import { SubscribersStore } from '../../store/subscribers.store.js';
import { Readers } from '../subscribing/readers.js';

/** Whose inbox a request is about: that of who asks, and no other. */
@Injectable()
export class InboxOwner {
  constructor(
    private readonly readers: Readers,
    private readonly subscribers: SubscribersStore,
  ) {}

  /** The subscriber's id; none of somebody who has never asked to be told of anything. */
  async of(identity: Identity): Promise<string | undefined> {
    return this.ofPerson(await this.readers.get(identity));
  }

  async ofPerson(personId: string): Promise<string | undefined> {
    return (await this.subscribers.findByPerson(personId))?.id;
  }
}
