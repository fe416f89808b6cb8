import { Injectable } from '@nestjs/common';
import { EXCEPTION_FILTERS_METADATA, GUARDS_METADATA, INTERCEPTORS_METADATA, PIPES_METADATA } from '@nestjs/common/constants.js';
import { ModuleRef } from '@nestjs/core';
import type { AnyEventType } from '#contracts';
import { KafkaAdmin } from '../kafka/kafka-admin.js';
import type { HandlerMetadata } from './consumer.decorators.js';
import type { BoundHandler, Subscription } from './delivery.js';

/** Two consumers of one name could not be told apart in the inbox and among the dead letters. */
export class AmbiguousHandlerError extends Error {
  constructor(name: string) {
    super(`Two consumers, or two methods of one, are called ${name}; each has one handler and a name of its own`);
  }
}

/** An event is no request: what Nest wraps around requests would be passed by in silence, so it stops the start. */
export class UnsupportedEnhancerError extends Error {
  constructor(name: string, enhancer: string) {
    super(`${name} has a ${enhancer}, which is not applied to events; the layers of delivery do what is needed`);
  }
}

const enhancers = {
  [GUARDS_METADATA]: 'guard',
  [PIPES_METADATA]: 'pipe',
  [INTERCEPTORS_METADATA]: 'interceptor',
  [EXCEPTION_FILTERS_METADATA]: 'filter',
};

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
    const { kind, events, consumer } = metadata;
    const { name } = consumer;
    const event = events.find(candidate => candidate.type === type);
    if (!event) throw new Error(`${name} has no handler for ${type}`);
    if ((this.#byName.get(name) ?? metadata) !== metadata) throw new AmbiguousHandlerError(name);
    this.#byName.set(name, metadata);
    const topic = this.kafka.topicPrefix + event.topic;
    const handlers = this.#subscriptions.get(topic)?.handlers ?? [];
    // A class that stands in two modules is found twice, and is one handler.
    if (handlers.some(known => known.name === name)) return;
    this.#subscriptions.set(topic, { event, handlers: [...handlers, { name, kind, events, invoke: this.#bind(metadata) }] });
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

  #bind({ consumer, method }: HandlerMetadata): BoundHandler['invoke'] {
    const instance: object = this.modules.get(consumer, { strict: false });
    const invoke: unknown = Reflect.get(instance, method);
    if (typeof invoke !== 'function') throw new Error(`${consumer.name} has no method ${String(method)}`);
    for (const [key, enhancer] of Object.entries(enhancers))
      if (Reflect.hasMetadata(key, consumer) || Reflect.hasMetadata(key, invoke))
        throw new UnsupportedEnhancerError(consumer.name, enhancer);
    return (argument, publish) => invoke.call(instance, argument, publish) as Promise<void>;
  }
}
