import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { KeysetPage } from '#persistence';
import { Deliver } from '../consume/deliver.js';
import { decode } from '../consume/decode.layer.js';
import { Handlers } from '../consume/handlers.js';
import { UnreadableRecordError } from '../envelope/errors.js';
import { BuryDeadLetter, describe } from './bury-dead-letter.js';
import type { DeadLetterAuditDocument } from './dead-letter-audit.schema.js';
import { bytesOf, type DeadLetterDocument, type DeadLetterState } from './dead-letter.schema.js';
import { DeadLettersStore } from './dead-letters.store.js';
import { DeadLetterNotFoundError, DeadLetterSettledError, ReplayFailedError } from './errors.js';

export interface ReplayReport {
  readonly replayed: number;
  readonly failed: readonly { id: string; reason: string }[];
}

/** What ops decide about dead letters. A replay goes through the same layers to the named handler alone; each decision is audited. */
@Injectable()
export class DeadLetters {
  constructor(
    private readonly store: DeadLettersStore,
    private readonly handlers: Handlers,
    private readonly deliver: Deliver,
    private readonly bury: BuryDeadLetter,
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
    const letter = await this.#open(id);
    try {
      await this.#handOver(letter);
    } catch (error) {
      await this.store.failAgain(id, describe(error));
      await this.#note(id, 'replay', 'failed', actor);
      throw new ReplayFailedError(id, describe(error).message);
    }
    return this.#settle(letter, 'replayed', actor);
  }

  /** One by one, oldest first; what fails stays open and is named. */
  async replayAll(actor: string): Promise<ReplayReport> {
    const failed: { id: string; reason: string }[] = [];
    let replayed = 0;
    for (const id of await this.store.openIds()) {
      try {
        await this.replay(id, actor);
        replayed += 1;
      } catch (error) {
        failed.push({ id, reason: describe(error).message });
      }
    }
    return { replayed, failed };
  }

  async discard(id: string, actor: string, reason: string): Promise<DeadLetterDocument> {
    return this.#settle(await this.#open(id), 'discarded', actor, reason);
  }

  count(): Promise<number> {
    return this.store.countOpen();
  }

  async #open(id: string): Promise<DeadLetterDocument> {
    const letter = await this.show(id);
    if (letter.state !== 'open') throw new DeadLetterSettledError(id, letter.state);
    return letter;
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

  async #settle(letter: DeadLetterDocument, state: 'replayed' | 'discarded', actor: string, reason?: string): Promise<DeadLetterDocument> {
    await this.store.settle(letter._id, state);
    await this.#note(letter._id, state === 'replayed' ? 'replay' : 'discard', 'done', actor, reason);
    await this.bury.forget(letter);
    return { ...letter, state };
  }

  async #note(letterId: string, action: 'replay' | 'discard', outcome: 'done' | 'failed', actor: string, reason?: string): Promise<void> {
    await this.audit.create([{ letterId, action, outcome, actor, ...(reason !== undefined && { reason }), at: new Date() }]);
  }
}
