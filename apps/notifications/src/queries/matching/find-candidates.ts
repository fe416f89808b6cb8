import { Injectable } from '@nestjs/common';
import type { FanOutCursor, Occasion } from '../../domain/matching/occasion.js';
import type { Candidate } from '../../domain/policy/decide.js';
import type { Subscriber } from '../../domain/subscribing/subscriber.js';
import { AudienceStore, type Follower } from '../../store/audience.store.js';
import { MessagesStore } from '../../store/messages.store.js';
import { SubscribersStore } from '../../store/subscribers.store.js';
import { SuppressionsStore } from '../../store/suppressions.store.js';

export interface CandidatesPage {
  readonly candidates: readonly Candidate[];
  /** Rows that were looked at. */
  readonly looked: number;
  /** Where the next page begins; absent on the last. */
  readonly cursor?: FanOutCursor;
}

/**
 * The next people whom an occasion may concern. Whoever is met by one subscription is met whole, with all that they have asked of any of its topics: so
 * it does not matter in which order, and in how many pages, their subscriptions come.
 */
@Injectable()
export class FindCandidates {
  constructor(
    private readonly audience: AudienceStore,
    private readonly subscribers: SubscribersStore,
    private readonly suppressions: SuppressionsStore,
    private readonly messages: MessagesStore,
  ) {}

  async execute(occasion: Pick<Occasion, 'topicKeys' | 'toldOf' | 'cursor'>, limit: number): Promise<CandidatesPage> {
    const { followers, cursor } = await this.#walk(occasion, limit);
    const people = await this.subscribers.getMany([...new Set(followers.map(({ subscriberId }) => subscriberId))]);
    const unmailed = occasion.toldOf === undefined ? new Set<string>() : await this.#unmailed(followers);
    const candidates = await this.of([...people.values()], occasion.topicKeys);
    return {
      candidates: candidates.map(candidate => (unmailed.has(candidate.subscriber.id) ? { ...candidate, hasNoMail: true } : candidate)),
      looked: followers.length,
      ...(cursor && { cursor }),
    };
  }

  /** These people, each once, with what they have asked of these topics. */
  async of(subscribers: readonly Subscriber[], topicKeys: readonly string[]): Promise<Candidate[]> {
    const people = [...new Map(subscribers.map(subscriber => [subscriber.id, subscriber])).values()];
    const [wishes, suppressions] = await Promise.all([
      this.audience.wishesOf(
        people.map(({ id }) => id),
        topicKeys,
      ),
      this.suppressions.getMany(people.flatMap(({ addressHash }) => (addressHash === undefined ? [] : [addressHash]))),
    ]);
    return people.map(subscriber => {
      const suppression = subscriber.addressHash === undefined ? undefined : suppressions.get(subscriber.addressHash);
      return { subscriber, subscriptions: wishes.get(subscriber.id) ?? [], ...(suppression && { suppression }) };
    });
  }

  async #walk({ topicKeys, toldOf, cursor }: Pick<Occasion, 'topicKeys' | 'toldOf' | 'cursor'>, limit: number) {
    const topics = toldOf === undefined ? topicKeys : [toldOf];
    const followers: Follower[] = [];
    for (const topic of topics.slice(cursor ? Math.max(0, topics.indexOf(cursor.topic)) : 0)) {
      const after = topic === cursor?.topic ? cursor.after : '';
      const left = limit - followers.length;
      const rows =
        toldOf === undefined ? await this.audience.following(topic, after, left) : await this.audience.toldOf(topic, after, left);
      followers.push(...rows);
      const last = rows.at(-1);
      if (last && rows.length === left) return { followers, cursor: { topic, after: last.place } };
    }
    return { followers };
  }

  /** Whose message is still to be sent has it as it is by then; whose was cancelled or failed has nothing that could be corrected. */
  async #unmailed(followers: readonly Follower[]): Promise<Set<string>> {
    const states = await this.messages.statesOf(followers.flatMap(({ deliveryId }) => (deliveryId === undefined ? [] : [deliveryId])));
    return new Set(
      followers
        .filter(({ deliveryId }) => !['sent', 'claimed'].includes(states.get(deliveryId ?? '') ?? ''))
        .map(({ subscriberId }) => subscriberId),
    );
  }
}
