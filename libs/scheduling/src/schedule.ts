import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { currentContext } from '#telemetry';
import { DueWorkRunner } from './due-work.runner.js';
import { DueWorkStore } from './due-work.store.js';
import type { PlannedWork } from './due-work.decorator.js';

export interface Plan {
  /** Of a `@DueWork` handler. */
  readonly kind: string;
  /** What it is about, by id; with the kind it names the plan. */
  readonly key: string;
  readonly dueAt: Date;
  /** Plain values, for the handler. */
  readonly data?: unknown;
}

/** A plan as it stands. */
export interface StandingPlan extends PlannedWork {
  /** Why it was given up, until someone decides. */
  readonly parked?: { readonly reason: string; readonly at: Date };
}

/**
 * What is to be done later. Called inside of a command's transaction, a plan is made, replaced and cancelled with the command or not at all.
 * Whatever a process holds a claim on when its plan is replaced or cancelled does nothing.
 */
@Injectable()
export class Schedule {
  constructor(
    private readonly store: DueWorkStore,
    private readonly transaction: Transaction,
    private readonly runner: DueWorkRunner,
  ) {}

  /** In place of the plan of this kind and key, if there is one. A time that has passed means at once. */
  async plan({ kind, key, dueAt, data }: Plan): Promise<void> {
    const context = currentContext();
    await this.store.put({
      _id: idOf(kind, key),
      kind,
      key,
      dueAt,
      data,
      attempts: 0,
      nextTryAt: dueAt,
      ...(context && { cause: { correlationId: context.correlationId, traceparent: context.traceparent } }),
    });
    this.transaction.afterCommit(() => this.runner.nudge());
  }

  /** Answers whether there was a plan. */
  cancel(kind: string, key: string): Promise<boolean> {
    return this.store.remove(idOf(kind, key));
  }

  async get(kind: string, key: string): Promise<StandingPlan | undefined> {
    const row = await this.store.get(idOf(kind, key));
    return row ? { kind, key, dueAt: row.dueAt, data: row.data, ...(row.parked && { parked: row.parked }) } : undefined;
  }
}

const idOf = (kind: string, key: string): string => `${kind}:${key}`;
