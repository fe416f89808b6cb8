import type { LookupFunction } from 'node:net';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Answered } from '../domain/webhooks/judge-attempt.js';
import { flawOfReceiver } from '../domain/webhooks/receiver-address.js';
import { retryAfter } from '../domain/webhooks/retry-after.js';
import type { Attempt } from '../domain/webhooks/webhook-delivery.js';
import { ClosedNetworks } from './closed-networks.js';
import { type GuardedAgents, guardedAgents } from './guarded-agents.js';
import { type Posted, postWebhook } from './post-webhook.js';
import { whyNoAnswer } from './why-no-answer.js';

export interface ReceiversOptions {
  readonly closedNetworks: readonly string[];
  readonly isLoopbackAllowed: boolean;
  readonly timeoutMs: number;
  readonly lookup?: LookupFunction;
}

/** What came of one request, for whoever decides and for the log. */
export interface Asked {
  readonly answered: Answered;
  readonly attempt: Attempt;
}

const shownCharacters = 200;

/** Other systems, as far as they can be reached from here. */
export class Receivers implements OnApplicationShutdown {
  readonly timeoutMs: number;
  readonly #closed: ClosedNetworks;
  readonly #agents: GuardedAgents;
  readonly #isLoopbackAllowed: boolean;

  constructor({ closedNetworks, isLoopbackAllowed, timeoutMs, lookup }: ReceiversOptions) {
    this.timeoutMs = timeoutMs;
    this.#closed = new ClosedNetworks(closedNetworks);
    this.#isLoopbackAllowed = isLoopbackAllowed;
    this.#agents = guardedAgents({ closed: this.#closed, isLoopbackAllowed, ...(lookup && { lookup }) });
  }

  flawOf(address: string): string | undefined {
    return flawOfReceiver(address, this.#isLoopbackAllowed);
  }

  /** Never throws. */
  async ask(posted: Posted): Promise<Asked> {
    const [at, began] = [new Date(), performance.now()];
    const told = () => ({ at, ms: Math.round(performance.now() - began) });
    // It was accepted when it was given; since then what is accepted may have become less.
    if (this.flawOf(posted.url) !== undefined)
      return { answered: { error: 'address-refused' }, attempt: { ...told(), error: 'address-refused' } };
    try {
      const {
        status,
        retryAfter: asked,
        text,
      } = await postWebhook(posted, { agents: this.#agents, closed: this.#closed, timeoutMs: this.timeoutMs });
      const answer = shown(text);
      return {
        answered: { status, askedMs: retryAfter(asked, new Date()) },
        attempt: { ...told(), status, ...(answer !== '' && { answer }) },
      };
    } catch (thrown) {
      const error = whyNoAnswer(thrown);
      return { answered: { error }, attempt: { ...told(), error } };
    }
  }

  /** Connections that wait for the next message are closed. */
  onApplicationShutdown(): void {
    this.#agents.http.destroy();
    this.#agents.https.destroy();
  }
}

/** On one line, without what a terminal would obey. */
const shown = (text: string): string =>
  text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, shownCharacters);
