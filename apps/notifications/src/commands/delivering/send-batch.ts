import { Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import { createLogger } from '#telemetry';
import type { Delivery } from '../../domain/delivering/delivery.js';
import { lookAgain } from '../../domain/delivering/look-again.js';
import { MailRules } from '../../domain/delivering/mail-rules.js';
import type { Outcome } from '../../domain/delivering/outcome.js';
import { HandOver } from './hand-over.js';
import { PrepareBatch, type Prepared } from './prepare-batch.js';
import { SettleDeliveries } from './settle-deliveries.js';

export interface Batch {
  readonly deliveries: readonly Delivery[];
  /** None is begun later, by `performance.now()`: the claims might run out before it is marked. */
  readonly mayBeginUntil: number;
}

/** For each connection so many are under way, on it or being marked: no more than these can be sent and not marked when the process dies. */
const underWayPerConnection = 10;
/** One is on its way, and the next is written out. More would be in memory for longer than they take, and looked at longer before they go. */
const inHandPerConnection = 2;
/** Whoever lets it go on brings back what was put aside; only what is gathered with others waits for as long. */
const pausedMs = 10 * 60_000;

const log = createLogger('mail');

/** Sends what was claimed, as it stands at this moment, and marks what became of it. Never throws. */
@Injectable()
export class SendBatch {
  readonly #underWay;
  readonly #inHand;
  #isStopping = false;

  constructor(
    private readonly prepare: PrepareBatch,
    private readonly handOver: HandOver,
    private readonly settle: SettleDeliveries,
    { atOnce }: MailRules,
  ) {
    this.#underWay = pLimit(atOnce * underWayPerConnection);
    this.#inHand = pLimit(atOnce * inHandPerConnection);
  }

  /** What is not on its way yet is put back. */
  stop(): void {
    this.#isStopping = true;
  }

  async execute({ deliveries, mayBeginUntil }: Batch): Promise<void> {
    const prepared = await this.#prepared(deliveries);
    await Promise.all(prepared.map(each => this.#underWay(() => this.#sendAlone(each, mayBeginUntil))));
  }

  async #prepared(deliveries: readonly Delivery[]): Promise<Prepared[]> {
    try {
      return await this.prepare.execute(deliveries);
    } catch (error) {
      log.warn({ error }, 'what is to be sent could not be looked up; it waits');
      await Promise.all(deliveries.map(delivery => this.settle.execute({ delivery, outcome: putBack('it could not be looked up') })));
      return [];
    }
  }

  /** What goes wrong with one is of that one alone; it may be sent already, so it is not put back but claimed again when its claim has run out. */
  async #sendAlone(prepared: Prepared, mayBeginUntil: number): Promise<void> {
    try {
      await this.#send(prepared, mayBeginUntil);
    } catch (error) {
      log.error({ error, deliveryId: prepared.standing.delivery.id }, 'a mail could not be sent, or not be marked; it is claimed again');
    }
  }

  async #send(prepared: Prepared, mayBeginUntil: number): Promise<void> {
    const { delivery, subscriber } = prepared.standing;
    const outcome = await this.#inHand(() => this.#outcomeOf(prepared, mayBeginUntil));
    const addressHash = subscriber?.addressHash;
    await this.settle.execute({ delivery, outcome, ...(addressHash !== undefined && { addressHash }) });
  }

  async #outcomeOf({ standing, template }: Prepared, mayBeginUntil: number): Promise<Outcome> {
    if (this.#isStopping || performance.now() > mayBeginUntil) return putBack('its time was over');
    const look = lookAgain(standing, new Date());
    if (look.do === 'wait') return { do: 'release', afterMs: pausedMs, why: 'what it tells of is paused' };
    if (look.do === 'leave') return look;
    return this.handOver.execute(standing.delivery, look, template);
  }
}

const putBack = (why: string): Outcome => ({ do: 'release', afterMs: 0, why });
