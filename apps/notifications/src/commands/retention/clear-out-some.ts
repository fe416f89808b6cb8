import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { counter, createLogger } from '#telemetry';
import {
  type ClearedOut,
  clearedOut,
  type ClearOutPlace,
  type ClearOutRun,
  type ClearOutStep,
} from '../../domain/retention/clear-out-run.js';
import { keptSince, RetentionRules } from '../../domain/retention/retention-rules.js';
import { OldDeliveriesStore } from '../../store/old-deliveries.store.js';
import { ClearOutTold } from './clear-out-told.js';

const messagesAtOnce = 1_000;

const log = createLogger('retention');
const gone = counter({ name: 'retention_removed_total', help: 'What was kept long enough and is gone', labelNames: ['what'] });

/** The next batch of a clear-out, in the transaction of its plan. */
@Injectable()
export class ClearOutSome {
  constructor(
    private readonly transaction: Transaction,
    private readonly deliveries: OldDeliveriesStore,
    private readonly clearOutTold: ClearOutTold,
    private readonly rules: RetentionRules,
  ) {}

  async execute(run: ClearOutRun): Promise<ClearOutRun> {
    const { removed, next } = await (run.step?.clear === 'told' ? this.#told(run, run.step.place) : this.#messages(run));
    const after = clearedOut(run, removed, next, new Date());
    this.transaction.afterCommit(() => note(removed, after));
    return after;
  }

  async #messages({ begunAt }: ClearOutRun): Promise<Batch> {
    const messages = await this.deliveries.remove(keptSince(this.rules.messagesKeptDays, begunAt), messagesAtOnce);
    return { removed: { messages }, next: { clear: messages === messagesAtOnce ? 'messages' : 'told' } };
  }

  async #told({ begunAt }: ClearOutRun, from: ClearOutPlace | undefined): Promise<Batch> {
    const { place, ...removed } = await this.clearOutTold.execute(from, keptSince(this.rules.toldKeptDays, begunAt));
    return { removed, ...(place && { next: { clear: 'told', place } }) };
  }
}

interface Batch {
  readonly removed: Partial<ClearedOut>;
  readonly next?: ClearOutStep;
}

function note({ messages = 0, told = 0, occasions = 0 }: Partial<ClearedOut>, { endedAt, begunAt, ...sum }: ClearOutRun): void {
  for (const [what, count] of Object.entries({ messages, told, occasions })) if (count > 0) gone.inc({ what }, count);
  if (endedAt) log.info({ ...sum, seconds: (endedAt.getTime() - begunAt.getTime()) / 1_000 }, 'what was kept long enough is gone');
}
