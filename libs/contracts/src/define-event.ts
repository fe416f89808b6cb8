import { z } from 'zod';
import { InvalidEventError, UnforgettableEventError } from './errors.js';

/** Who may read a topic: `public` holds only what a page may show; `restricted` topics are opened by ACL. */
export type Visibility = 'public' | 'restricted';

/** How long a topic remembers: for ever by key (`compact`, state events), or for some days (effects). */
export type Retention = 'compact' | { readonly days: number };

export interface EventDefinition<Type extends string, Schema extends z.ZodType> {
  /** `noun.past-participle`; also the topic. */
  readonly type: Type;
  /** Of the schema. Optional additions do not raise it; a breaking change is a new type. */
  readonly version: number;
  /** One sentence in the reader's words. */
  readonly description: string;
  /** CloudEvents `source`: the owner, as a path. */
  readonly source: `/${string}`;
  /** The aggregate's id: the record's key and the CloudEvents `subject`. */
  readonly key: (data: z.output<Schema>) => string;
  readonly data: Schema;
  /** Named where `version` is not the aggregate's own but one that is counted beside it (`counts`). */
  readonly sequence?: string;
  /** Each key has one such event, so that there is no order to keep: those of one transaction travel together. It mentions nobody. */
  readonly isOnce?: boolean;
  readonly visibility?: Visibility;
  readonly retention?: Retention;
  /** Optional fields of the data that hold the id of a person whose event it is not: taken out when they are erased. All else that names them is theirs. */
  readonly mentions?: readonly string[];
  readonly partitions?: number;
  /** Turns the data of an older version into that of the next, before the schema sees it. */
  readonly upcasts?: Readonly<Record<number, (old: unknown) => unknown>>;
}

/** An event as a value: call it with data to make an event, read its schema to receive one. */
export interface EventType<Type extends string = string, Data = unknown> {
  (data: Data): OutgoingEvent;
  readonly type: Type;
  readonly topic: Type;
  readonly version: number;
  readonly description: string;
  readonly source: string;
  readonly schema: z.ZodType<Data>;
  readonly sequence?: string;
  readonly isOnce: boolean;
  readonly visibility: Visibility;
  readonly retention: Retention;
  readonly mentions: readonly string[];
  readonly partitions: number;
  readonly upcasts: Readonly<Record<number, (old: unknown) => unknown>>;
}

// oxlint-disable-next-line typescript/no-explicit-any -- events of any data; `any` because a callable is contravariant in it
export type AnyEventType = EventType<string, any>;

/** What a domain function returns and a transaction publishes. `data` is null in a tombstone. */
export interface OutgoingEvent {
  readonly event: AnyEventType;
  readonly key: string;
  readonly data: unknown;
  /** The aggregate's version, +1 per committed change. */
  readonly version: number;
}

export type DataOf<E> = E extends EventType<string, infer Data> ? Data : never;

/** An event as a consumer gets it; a union of events makes a union told apart by `type`. */
export type Received<E extends AnyEventType> =
  E extends EventType<infer Type, infer Data>
    ? {
        readonly id: string;
        readonly type: Type;
        readonly source: string;
        /** The aggregate's id. */
        readonly subject: string;
        readonly time: Date;
        /** The aggregate's version. */
        readonly sequence: number;
        readonly data: Data;
        readonly correlationId?: string;
        readonly traceparent?: string;
        readonly topic: string;
        readonly partition: number;
        readonly offset: string;
      }
    : never;

/** State events carry the version of their aggregate. */
type Versioned = { version: number };

/** Declares an event, once, by its owner. What is not in the schema never leaves: it is stripped when the event is made. */
export function defineEvent<const Type extends string, Schema extends z.ZodType<Versioned>>(
  definition: EventDefinition<Type, Schema>,
): EventType<Type, z.output<Schema>> {
  const { type, key, data: schema, isOnce = false, mentions = [] } = definition;
  if (isOnce && mentions.length > 0) throw new UnforgettableEventError(type);
  const make = (data: z.output<Schema>): OutgoingEvent => {
    const parsed = schema.safeParse(data);
    if (!parsed.success) throw new InvalidEventError(type, parsed.error.issues);
    return { event, key: key(parsed.data), data: parsed.data, version: parsed.data.version };
  };
  const event: EventType<Type, z.output<Schema>> = Object.assign(make, {
    type,
    topic: type,
    version: definition.version,
    description: definition.description,
    source: definition.source,
    // zod keeps the input type too; a contract's consumers need only what comes out.
    schema: schema as unknown as z.ZodType<z.output<Schema>>,
    ...(definition.sequence !== undefined && { sequence: definition.sequence }),
    isOnce,
    visibility: definition.visibility ?? 'public',
    retention: definition.retention ?? 'compact',
    mentions,
    partitions: definition.partitions ?? 3,
    upcasts: definition.upcasts ?? {},
  });
  return event;
}

/** Names the schema of an event's data; its last part is the version. The CloudEvents `dataschema`, and the `$id` of the JSON Schema. */
export const schemaUri = ({ type, version }: Pick<EventType, 'type' | 'version'>): string => `urn:broadsheet:event:${type}:${version}`;

/** Ends what a compacted topic says of a key. It changes no projection; it only lets the topic forget. */
export const tombstone = (event: AnyEventType, key: string, version: number): OutgoingEvent => ({ event, key, data: null, version });
