import { Injectable } from '@nestjs/common';
import type { OutgoingEvent } from '#contracts';
import { Transaction } from '#messaging';
import type { Aggregate } from './aggregate.js';
import { changedFields } from './audit-entry.js';
import { AuditStore } from './audit.store.js';

interface AggregateStore<T extends Aggregate> {
  readonly aggregate: string;
  insert(state: T): Promise<void>;
  /** `state.version` is the new one. */
  replace(state: T): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Who does what, and to which kind of aggregate. */
export interface Change<T extends Aggregate> {
  readonly action: string;
  readonly person: { readonly id: string };
  readonly why?: string | undefined;
  readonly store: AggregateStore<T>;
}

/** What a decision made: the first version, or the next one. */
export interface Outcome<T extends Aggregate> {
  readonly before?: T;
  readonly after: T;
  readonly events: readonly OutgoingEvent[];
}

/**
 * The way of every change of a small aggregate: decide, save, note it in the trail and publish, in one transaction. A decision that changes nothing leaves nothing behind, and its aggregate at the version it had.
 */
@Injectable()
export class ChangeAggregate {
  constructor(
    private readonly transaction: Transaction,
    private readonly audit: AuditStore,
  ) {}

  execute<T extends Aggregate>(change: Change<T>, decide: () => Promise<Outcome<T>>): Promise<T> {
    return this.transaction.run(async publish => {
      const { before, after, events } = await decide();
      const changed = changedFields(before, after);
      if (before && isNothing(changed)) return before;
      await (before ? change.store.replace(after) : change.store.insert(after));
      await this.#note(change, after, changed);
      publish(events);
      return after;
    });
  }

  remove<T extends Aggregate>(change: Change<T>, decide: () => Promise<Omit<Required<Outcome<T>>, 'after'>>): Promise<void> {
    return this.transaction.run(async publish => {
      const { before, events } = await decide();
      await change.store.remove(before.id);
      await this.#note(change, { id: before.id, version: before.version + 1 }, changedFields(before, undefined));
      publish(events);
    });
  }

  #note<T extends Aggregate>({ action, person, why, store }: Change<T>, { id, version }: Aggregate, changed: ChangedFields): Promise<void> {
    return this.audit.append({
      at: new Date(),
      actor: person.id,
      action,
      aggregate: store.aggregate,
      aggregateId: id,
      version,
      ...(why !== undefined && { why }),
      ...changed,
    });
  }
}

type ChangedFields = ReturnType<typeof changedFields>;

const isNothing = ({ before, after }: ChangedFields): boolean => Object.keys({ ...before, ...after }).every(name => name === 'version');
