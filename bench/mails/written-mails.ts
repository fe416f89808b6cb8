import type { Connection } from 'mongoose';

const occasionId = 'article:art_bench:first';
/** None of what is published here is about it: its followers are told of nothing else. */
const topicKey = 'tag:tide';
const releasedInMs = 1_500;

const articleContent = {
  headline: 'Spring tides reach the old harbour wall',
  path: '/coast/spring-tides-reach-the-old-harbour-wall',
  kicker: 'The coast',
  standfirst: 'For the third time this autumn the water stood a hand below the quay. The harbour office says that the wall holds.',
  authors: [{ name: 'Ines Halloran' }],
};

/** As a fan-out leaves them: readers, what they follow, what they are told of, and a message for each, to be sent when `release` says so. */
export class WrittenMails {
  #written = 0;

  constructor(private readonly rows: Connection) {}

  async tell(): Promise<void> {
    const now = new Date();
    const state = { state: 'done', matched: 0, written: 0, startedAt: now };
    await this.#insert('occasions', [
      {
        _id: occasionId,
        kind: 'article-first',
        category: 'news',
        subject: 'art_bench',
        eventId: 'e',
        at: now,
        topicKeys: [topicKey],
        content: articleContent,
        ...state,
      },
    ]);
  }

  /** Answers their ids. */
  async write(count: number): Promise<string[]> {
    const numbers = Array.from({ length: count }, (_, place) => this.#written + place);
    this.#written += count;
    await this.#insert('subscribers', numbers.map(subscriberOf));
    await this.#insert('subscriptions', numbers.map(subscriptionOf));
    await this.#insert('notifications', numbers.map(notificationOf));
    await this.#insert('deliveries', numbers.map(deliveryOf));
    return numbers.map(deliveryId);
  }

  /** All at the same moment, which comes when they are written. */
  async release(ids: readonly string[]): Promise<void> {
    await this.#deliveries.updateMany({ _id: { $in: [...ids] } }, { $set: { nextTryAt: new Date(Date.now() + releasedInMs) } });
  }

  /** By one step of an index: whoever counted them all would work beside what is measured. */
  async areUnsent(): Promise<boolean> {
    return (await this.#deliveries.findOne({ state: { $in: ['waiting', 'claimed'] } }, { projection: { _id: 1 } })) !== null;
  }

  /** Of the template that they are written by: as long as what it becomes. */
  async html(): Promise<string> {
    const version = await this.rows.collection<{ _id: string; html: string }>('templateVersions').findOne({ _id: 'article-first@1' });
    if (!version) throw new Error('No template was shipped');
    return version.html;
  }

  /** When the first of them was begun. */
  async begunAt(ids: readonly string[]): Promise<number> {
    const [first] = await this.#deliveries
      .find({ _id: { $in: [...ids] } })
      .sort({ sentAt: 1 })
      .limit(1)
      .toArray();
    return first?.sentAt?.getTime() ?? Date.now();
  }

  get #deliveries() {
    return this.rows.collection<{ _id: string; state: string; sentAt?: Date }>('deliveries');
  }

  async #insert(collection: string, documents: readonly object[]): Promise<void> {
    await this.rows.collection(collection).insertMany([...documents] as never[]);
  }
}

const deliveryId = (number: number) => `dlv:${occasionId}~sbr_${number}:mail`;
const later = new Date(Date.now() + 86_400_000);

const subscriberOf = (number: number) => ({
  _id: `sbr_${number}`,
  version: 1,
  address: `reader${number}@mail.example`,
  addressHash: number.toString(16).padStart(64, '0'),
  addressConfirmedAt: new Date(0),
  locale: 'en-GB',
  zone: 'UTC',
  digestAt: '07:30',
  digestWeekday: 1,
  preferences: { mail: true, inbox: true, byCategory: {} },
  mutes: [],
  createdAt: new Date(0),
});

const subscriptionOf = (number: number) => ({
  _id: `sub_${number}`,
  version: 1,
  subscriberId: `sbr_${number}`,
  topicKey,
  channel: 'mail',
  frequency: 'immediate',
  state: 'confirmed',
  confirmedAt: new Date(0),
});

const notificationOf = (number: number) => ({
  _id: `${occasionId}~sbr_${number}`,
  occasionId,
  subscriberId: `sbr_${number}`,
  because: [`sub_${number}`],
  createdAt: new Date(),
  mail: { deliveryId: deliveryId(number) },
});

const deliveryOf = (number: number) => ({
  _id: deliveryId(number),
  kind: 'single',
  subscriberId: `sbr_${number}`,
  occasionId,
  template: 'article-first',
  category: 'news',
  state: 'waiting',
  dueAt: new Date(),
  nextTryAt: later,
  promisedAt: later,
  attempts: 0,
  log: [],
});
