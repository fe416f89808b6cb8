import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { AnyEventType } from '#contracts';
import { KafkaAdmin } from '../kafka/kafka-admin.js';
import type { HandlerMetadata } from './consumer.decorators.js';
import type { BoundHandler } from './delivery.js';

/** Two consumers of one name could not be told apart in the inbox and among the dead letters. */
export class AmbiguousHandlerError extends Error {
  constructor(name: string) {
    super(`Two consumers, or two methods of one, are called ${name}; each has one handler and a name of its own`);
  }
}

interface Subscription {
  readonly event: AnyEventType;
  readonly handlers: BoundHandler[];
}

/** The consumers of this service by the topics that they read. */
@Injectable()
export class Handlers {
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #byName = new Map<string, HandlerMetadata>();

  constructor(
    private readonly modules: ModuleRef,
    private readonly kafka: KafkaAdmin,
  ) {}

  get topics(): string[] {
    return [...this.#subscriptions.keys()];
  }

  get events(): AnyEventType[] {
    return [...this.#subscriptions.values()].map(({ event }) => event);
  }

  /** Called for each pattern that Nest found; the method is called on the provider itself, past Nest's proxy, which would hide its errors. */
  add(metadata: HandlerMetadata, type: string): void {
    const { kind, events, consumer, method } = metadata;
    const event = events.find(candidate => candidate.type === type);
    const instance: object = this.modules.get(consumer, { strict: false });
    const invoke: unknown = Reflect.get(instance, method);
    if (!event || typeof invoke !== 'function') throw new Error(`${consumer.name} has no handler for ${type}`);
    if ((this.#byName.get(consumer.name) ?? metadata) !== metadata) throw new AmbiguousHandlerError(consumer.name);
    this.#byName.set(consumer.name, metadata);
    const handler: BoundHandler = {
      name: consumer.name,
      kind,
      events,
      invoke: (argument, publish) => invoke.call(instance, argument, publish) as Promise<void>,
    };
    const subscription = this.#subscriptions.get(this.#topicOf(event));
    if (subscription) subscription.handlers.push(handler);
    else this.#subscriptions.set(this.#topicOf(event), { event, handlers: [handler] });
  }

  of(topic: string): Subscription | undefined {
    return this.#subscriptions.get(topic);
  }

  named(name: string, topic: string): { handler: BoundHandler; event: AnyEventType } {
    const subscription = this.#subscriptions.get(topic);
    const handler = subscription?.handlers.find(candidate => candidate.name === name);
    if (!subscription || !handler) throw new Error(`No handler ${name} reads ${topic} here any more`);
    return { handler, event: subscription.event };
  }

  #topicOf(event: AnyEventType): string {
    return this.kafka.topicPrefix + event.topic;
  }
}
