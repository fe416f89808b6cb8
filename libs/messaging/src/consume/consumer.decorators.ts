import { applyDecorators, Controller } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import type { AnyEventType, Received } from '#contracts';
import type { Publish } from '../outbox/transaction.js';

/** What a consumer's method is: read by the event server from Nest's own pattern metadata. */
export interface HandlerMetadata {
  readonly kind: 'effect' | 'projection';
  readonly events: readonly AnyEventType[];
  readonly consumer: abstract new (...args: never[]) => object;
  readonly method: string | symbol;
}

type EffectMethod<E extends AnyEventType> = <M extends (event: Received<E>, publish: Publish) => Promise<void>>(
  target: object,
  key: string | symbol,
  descriptor: TypedPropertyDescriptor<M>,
) => void;

type ProjectMethod<E extends AnyEventType> = <M extends (events: readonly Received<E>[]) => Promise<void>>(
  target: object,
  key: string | symbol,
  descriptor: TypedPropertyDescriptor<M>,
) => void;

/** A class that reacts to events: a Nest controller without routes. */
export const Consumer = (): ClassDecorator => applyDecorators(Controller());

/**
 * Once per event, of whichever of these types: the method runs in a Mongo transaction with its inbox row and with whatever it publishes. It holds no external call.
 * Events of one aggregate and topic come as committed; between topics there is no order, so an effect that depends on "now" compares the
 * event's version with the newest it has seen.
 */
export const Effect = <E extends readonly AnyEventType[]>(...events: E): EffectMethod<E[number]> => on('effect', events);

/** Any number of times, in batches: the method writes version-guarded upserts, so that redelivery, replay and order cannot hurt it. */
export const Project = <E extends readonly AnyEventType[]>(...events: E): ProjectMethod<E[number]> => on('projection', events);

type AnyMethod = <M extends (...args: never[]) => Promise<void>>(
  target: object,
  method: string | symbol,
  descriptor: TypedPropertyDescriptor<M>,
) => void;

function on(kind: HandlerMetadata['kind'], events: readonly AnyEventType[]): AnyMethod {
  return (target, method, descriptor) => {
    const metadata: HandlerMetadata = { kind, events, consumer: target.constructor as HandlerMetadata['consumer'], method };
    const pattern: MethodDecorator = EventPattern(
      events.map(event => event.type),
      { handler: metadata },
    );
    pattern(target, method, descriptor);
  };
}
