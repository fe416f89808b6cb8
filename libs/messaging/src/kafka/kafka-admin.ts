import type { Admin, Kafka } from 'kafkajs';
import type { AnyEventType } from '#contracts';
import { createLogger } from '#telemetry';
import { createKafka, type KafkaConnection } from './kafka-client.js';
import { probeBroker } from './probe-broker.js';
import { within } from './within.js';
import { ensureTopics, planOf, type TopicFinding, type TopicPlan } from './topics.js';

export interface KafkaOptions extends KafkaConnection {
  /** Client id, and the group unless one is given. */
  readonly service: string;
  /** Before each topic's name; for several papers, or tests, on one broker. */
  readonly topicPrefix?: string;
  readonly group?: string;
  readonly publishes: readonly AnyEventType[];
}

/** The service's client, and what it knows of the broker: its topics hold to their contracts, its versions are those that we speak. */
export class KafkaAdmin {
  readonly client: Kafka;
  readonly topicPrefix: string;
  readonly group: string;
  readonly publishes: readonly AnyEventType[];
  readonly #log = createLogger('kafka');
  readonly #ensured = new Set<string>();
  readonly findings: TopicFinding[] = [];
  #admin: Promise<Admin> | undefined;
  #probed: Promise<void> | undefined;

  constructor({ service, topicPrefix = '', group = service, publishes, ...connection }: KafkaOptions) {
    this.client = createKafka(connection, service);
    this.topicPrefix = topicPrefix;
    this.group = group;
    this.publishes = publishes;
  }

  /** Whether the broker was probed and every topic that this service publishes is there. */
  get isReady(): boolean {
    return this.publishes.every(event => this.#ensured.has(this.topicPrefix + event.topic));
  }

  ensurePublishedTopics(): Promise<void> {
    return this.ensure(this.publishes.map(event => planOf(event, this.topicPrefix)));
  }

  async ensure(plans: readonly TopicPlan[]): Promise<void> {
    const open = plans.filter(plan => !this.#ensured.has(plan.topic));
    if (open.length === 0) return;
    await this.#probe();
    const findings = await this.#ensureTopics(open);
    for (const finding of findings) this.#log.error({ finding }, 'a topic differs from its contract');
    const looked = new Set(open.map(({ topic }) => topic));
    this.findings.splice(0, Infinity, ...this.findings.filter(({ topic }) => !looked.has(topic)), ...findings);
    for (const plan of open) this.#ensured.add(plan.topic);
  }

  /** Every topic is looked at again at the next `ensure`: one may have been deleted, or changed. */
  forgetTopics(): void {
    this.#ensured.clear();
  }

  async #ensureTopics(plans: readonly TopicPlan[]): Promise<TopicFinding[]> {
    try {
      return await ensureTopics(await this.admin(), plans);
    } catch (error) {
      // A client asks for every topic that it once knew, and fails for ever when one of them is gone; the next one knows none.
      await this.#discard();
      throw error;
    }
  }

  /** The connected admin client; a failed connection is tried again at the next call. */
  admin(): Promise<Admin> {
    this.#admin ??= this.#connect().catch((error: unknown) => {
      this.#admin = undefined;
      throw error;
    });
    return this.#admin;
  }

  stop(): Promise<void> {
    return this.#discard();
  }

  async #discard(): Promise<void> {
    const old = this.#admin;
    this.#admin = undefined;
    const admin = await within(1_000, old ?? Promise.resolve(undefined)).catch(() => undefined);
    await within(1_000, admin?.disconnect() ?? Promise.resolve()).catch(() => undefined);
  }

  async #connect(): Promise<Admin> {
    const admin = this.client.admin({ retry: { retries: 2 } });
    await admin.connect();
    return admin;
  }

  #probe(): Promise<void> {
    this.#probed ??= probeBroker(this.client).catch((error: unknown) => {
      this.#probed = undefined;
      throw error;
    });
    return this.#probed;
  }
}
