import { Inject, Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { pingMongo } from '#persistence';
import { createLogger } from '#telemetry';
import { Signal } from '../outbox/signal.js';
import { consumeOptions, type ConsumeOptions } from './consume-options.js';

const pingDeadlineMs = 1_000;
const pingEveryMs = 500;

/**
 * Holds every partition back while the database is away, so that an outage is nobody's failed attempt and fills no dead letters.
 *
 * States: open ⇄ closed. It closes when a handler failed and the database, asked at once, does not answer a real ping in time; it opens with the
 * next ping that is answered. A handler's own error leaves it open. A crash forgets the state; the first failure afterwards finds it again.
 */
@Injectable()
export class DatabaseGate {
  readonly #log = createLogger('event-server');
  readonly #signal = new Signal();
  #opening: Promise<void> | undefined;
  #isStopped = false;
  /** When it opened last, in milliseconds since the epoch. */
  openSince = 0;

  constructor(
    @InjectConnection() private readonly connection: Connection,
    @Inject(consumeOptions) private readonly options: ConsumeOptions,
  ) {}

  get isOpen(): boolean {
    return this.#opening === undefined;
  }

  /** Whether the database answers now; when it does not, the gate is closed. */
  async ask(): Promise<boolean> {
    if (this.options.switchedOff.includes('database-gate')) return true;
    if (this.#opening) return false;
    if (await this.#answers()) return true;
    this.#opening ??= this.#open();
    return false;
  }

  /** Until the database answers, or everything stops. */
  async passed(): Promise<void> {
    await this.#opening;
  }

  stop(): void {
    this.#isStopped = true;
    this.#signal.close();
  }

  async #open(): Promise<void> {
    this.#log.warn('the database does not answer: every partition waits');
    do await this.#signal.pause(pingEveryMs);
    while (!this.#isStopped && !(await this.#answers()));
    this.#opening = undefined;
    this.openSince = Date.now();
    if (!this.#isStopped) this.#log.info('the database answers again');
  }

  #answers(): Promise<boolean> {
    return pingMongo(this.connection, pingDeadlineMs).then(
      () => true,
      () => false,
    );
  }
}
