import { Injectable } from '@nestjs/common';
import { counter } from '#telemetry';
import { judgeAttempt } from '../../domain/webhooks/judge-attempt.js';
import { keysAt } from '../../domain/webhooks/webhook-endpoint.js';
import { bodyOf } from '../../domain/webhooks/webhook-event.js';
import { WebhookSecrets } from '../../signing/webhook-secrets.js';
import type { Settled } from '../../store/webhook-claims.store.js';
import { type Asked, Receivers } from '../../webhook/receivers.js';
import type { TakenWebhook } from './take-webhooks.js';

/** What came of an attempt, for the row and for its endpoint. */
export type Sent = Settled & {
  readonly endpointIs?: 'well' | 'failing' | 'gone';
  /** How long it asks to be left alone. */
  readonly askedMs?: number;
};

const outcomes = {
  delivered: { to: { state: 'delivered' }, endpointIs: 'well' },
  gone: { to: { state: 'cancelled' }, endpointIs: 'gone' },
  failed: { to: { state: 'failed' }, endpointIs: 'failing' },
} as const;

const kind = { 'content-type': 'application/cloudevents+json; charset=utf-8', 'user-agent': 'Broadsheet-Webhooks/1.0' };

/** One attempt, signed at its own time. Never throws. */
@Injectable()
export class SendWebhook {
  readonly #attempts = counter({
    name: 'webhook_attempts_total',
    help: 'Webhooks that were posted, by what came of it',
    labelNames: ['result'],
  });

  constructor(
    private readonly secrets: WebhookSecrets,
    private readonly receivers: Receivers,
  ) {}

  async execute({ delivery, endpoint, event }: TakenWebhook): Promise<Sent> {
    const data = event?.data;
    if (!event || data === undefined) return { delivery, to: { state: 'forgotten' } };
    const [at, body] = [new Date(), bodyOf({ ...event, data })];
    const numbers = keysAt(endpoint, at).map(({ number }) => number);
    const signed = this.secrets.headersOf(endpoint.id, numbers, { id: delivery.id, at, body });
    return this.#judge(delivery, await this.receivers.ask({ url: endpoint.url, headers: { ...kind, ...signed }, body }));
  }

  #judge(delivery: TakenWebhook['delivery'], { answered, attempt }: Asked): Sent {
    const verdict = judgeAttempt(answered, delivery.attempts + 1, Math.random());
    this.#attempts.inc({ result: verdict.is });
    const asked = 'askedMs' in answered && answered.askedMs !== undefined ? { askedMs: answered.askedMs } : {};
    const told = { delivery, attempt, ...(verdict.is !== 'delivered' && asked) };
    if (verdict.is === 'again') return { ...told, to: { inMs: verdict.inMs }, endpointIs: 'failing' };
    return { ...told, ...outcomes[verdict.is] };
  }
}
