import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { userErased } from '#contracts';
import { type KeysetPage, withoutIdempotencyKey } from '#persistence';
import { createLogger } from '#telemetry';
import { Deliver } from '../consume/deliver.js';
import { decode } from '../consume/decode.layer.js';
import { Handlers } from '../consume/handlers.js';
import { UnreadableRecordError } from '../envelope/errors.js';
import { Transaction } from '../outbox/transaction.js';
import { BuryDeadLetter, describe } from './bury-dead-letter.js';
import type { DeadLetterAuditDocument } from './dead-letter-audit.schema.js';
import { bytesOf, type DeadLetterDocument, type DeadLetterState } from './dead-letter.schema.js';
import { DeadLettersStore } from './dead-letters.store.js';
import { DeadLetterNotFoundError, DeadLetterSettledError, ReplayFailedError } from './errors.js';

export interface ReplayReport {
  readonly replayed: number;
  readonly failed: readonly { id: string; reason: string }[];
  /** Still open: what failed, and what there was no time for. */
  readonly open: number;
}

/** Below the time that a request may take. */
const replayAllMs = 20_000;

/**
 * What ops decide about dead letters. A replay goes through the same layers to the named handler alone. A decision, its audit row and the answer
 * under its Idempotency-Key commit together; the handler's own work has committed before, and its inbox makes a second replay harmless.
 */
@Injectable()
export class DeadLetters {
  readonly #log = createLogger('dead-letters');

  constructor(
    private readonly store: DeadLettersStore,
    private readonly handlers: Handlers,
    private readonly deliver: Deliver,
    private readonly bury: BuryDeadLetter,
    private readonly transaction: Transaction,
    @InjectModel('DeadLetterAudit') private readonly audit: Model<DeadLetterAuditDocument>,
  ) {}

  list(state: DeadLetterState, limit: number, after?: string): Promise<KeysetPage<DeadLetterDocument>> {
    return this.store.list(state, limit, after);
  }

  async show(id: string): Promise<DeadLetterDocument> {
    const letter = await this.store.get(id);
    if (!letter) throw new DeadLetterNotFoundError(id);
    return letter;
  }

  async replay(id: string, actor: string): Promise<DeadLetterDocument> {
    const letter = await this.show(id);
    if (letter.state === 'open') await this.#handOver(letter).catch(error => this.#failAgain(id, actor, error));
    return this.#settle(letter, 'replayed', actor);
  }

  /** One by one, oldest first, for as long as there is time; what fails stays open, is named, and is the newest then. */
  async replayAll(actor: string, forMs = replayAllMs): Promise<ReplayReport> {
    const failed: { id: string; reason: string }[] = [];
    let replayed = 0;
    const end = performance.now() + forMs;
    for (const id of await this.store.oldestOpenIds()) {
      try {
        // The request's key is that of no letter: a repeat goes on with those that are still open.
        await withoutIdempotencyKey(() => this.replay(id, actor));
        replayed += 1;
      } catch (error) {
        failed.push({ id, reason: describe(error).message });
      }
      if (performance.now() >= end) break;
    }
    return { replayed, failed, open: await this.count() };
  }

  async discard(id: string, actor: string, reason: string): Promise<DeadLetterDocument> {
    return this.#settle(await this.show(id), 'discarded', actor, reason);
  }

  count(): Promise<number> {
    return this.store.countOpen();
  }

  /** An erasure is nobody's decision about the letter, and is on record all the same. */
  noteForgotten(id: string): Promise<void> {
    return this.#note(id, 'forget', 'done', userErased.type);
  }

  async #handOver(letter: DeadLetterDocument): Promise<void> {
    const { handler, event } = this.handlers.named(letter.handler, letter.topic);
    const headers = Object.fromEntries(Object.entries(letter.headers).map(([name, value]) => [name, Buffer.from(value)]));
    if (!letter.value) throw new UnreadableRecordError('event-too-large', `${letter.valueBytes} bytes, which no dead letter holds`);
    const value = bytesOf(letter.value);
    const message = { key: Buffer.from(letter.key ?? ''), value, headers, offset: letter.offset, timestamp: '0', attributes: 0 };
    const delivery = decode({ topic: letter.topic, partition: letter.partition, message }, event);
    if (delivery.error) throw delivery.error;
    if (delivery.event) await this.deliver.to(handler, [delivery.event]);
  }

  async #failAgain(id: string, actor: string, error: unknown): Promise<never> {
    await withoutIdempotencyKey(() =>
      this.transaction.run(async () => {
        await this.store.failAgain(id, describe(error));
        await this.#note(id, 'replay', 'failed', actor);
      }),
    );
    throw new ReplayFailedError(id, describe(error).message);
  }

  async #settle(letter: DeadLetterDocument, state: 'replayed' | 'discarded', actor: string, reason?: string): Promise<DeadLetterDocument> {
    const id = letter._id;
    await this.transaction.run(async () => {
      if (!(await this.store.settle(id, state))) throw new DeadLetterSettledError(id, (await this.show(id)).state);
      await this.#note(id, state === 'replayed' ? 'replay' : 'discard', 'done', actor, reason);
    });
    // The register decides. The topic keeps a letter for other tools, and a decision does not wait for Kafka.
    this.bury.forget(letter).catch((error: unknown) => this.#log.warn({ deadLetter: id, error }, 'its topic still holds a settled letter'));
    return { ...letter, state };
  }

  async #note(
    letterId: string,
    action: DeadLetterAuditDocument['action'],
    outcome: 'done' | 'failed',
    actor: string,
    reason?: string,
  ): Promise<void> {
    await this.audit.create([{ letterId, action, outcome, actor, ...(reason !== undefined && { reason }), at: new Date() }]);
  }
}
