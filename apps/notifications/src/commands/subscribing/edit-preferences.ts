import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type Publish, Transaction } from '#messaging';
import { newId, unlessRaced, VersionConflictError } from '#persistence';
import { editPreferences, editSubscriptions, type PreferencesPatch } from '../../domain/subscribing/edit-preferences.js';
import { subscriberOf } from '../../domain/subscribing/subscriber-of.js';
import type { Subscriber } from '../../domain/subscribing/subscriber.js';
import { SubscribersStore } from '../../store/subscribers.store.js';
import { SubscriptionsStore } from '../../store/subscriptions.store.js';
import { KeepSubscriptions } from './keep-subscriptions.js';

/** By a link in mail, or as a person. */
export type Owner = { readonly subscriberId: string } | { readonly personId: string };

/** What a reader changes about how they are told of things, in one: settings and subscriptions have one version. */
@Injectable()
export class EditPreferences {
  constructor(
    private readonly transaction: Transaction,
    private readonly subscribers: SubscribersStore,
    private readonly subscriptions: SubscriptionsStore,
    private readonly keep: KeepSubscriptions,
  ) {}

  /** Of a reader who is gone nothing is changed, and nothing is said of it. `zone` is that of a person who is new. */
  execute(owner: Owner, version: number, patch: PreferencesPatch, zone: string): Promise<void> {
    return unlessRaced(() =>
      this.transaction.run(async publish => {
        const known = await this.#find(owner);
        if ((known?.version ?? 0) !== version) throw new VersionConflictError('preferences', known?.version ?? 0);
        if (known) await this.#change(known, patch, publish);
        else if ('personId' in owner) await this.#begin(owner.personId, patch, zone);
      }),
    );
  }

  #find(owner: Owner): Promise<Subscriber | undefined> {
    return 'personId' in owner ? this.subscribers.findByPerson(owner.personId) : this.subscribers.find(owner.subscriberId);
  }

  async #change(known: Subscriber, patch: PreferencesPatch, publish: Publish): Promise<void> {
    const all = await this.subscriptions.ofSubscriber(known.id);
    const isFollowedOtherwise = await this.keep.execute(editSubscriptions(all, patch.subscriptions ?? [], new Date()), publish);
    const edited = editPreferences(known, patch);
    if (isFollowedOtherwise || !isDeepStrictEqual(edited, known)) await this.subscribers.replace({ ...edited, version: known.version + 1 });
  }

  async #begin(personId: string, patch: PreferencesPatch, zone: string): Promise<void> {
    editSubscriptions([], patch.subscriptions ?? [], new Date());
    const beginning = subscriberOf({ id: newId('sbr'), personId, zone, createdAt: new Date() });
    await this.subscribers.insert(editPreferences(beginning, patch));
  }
}
