import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { deadline, PollingWorker } from '#persistence';
import { createLogger } from '#telemetry';
import { claimMs } from '../../store/webhook-claims.store.js';
import { SendWebhook, type Sent } from './send-webhook.js';
import { SettleWebhooks } from './settle-webhooks.js';
import { type TakenWebhook, TakeWebhooks } from './take-webhooks.js';
import { WebhookLane } from './webhook-lane.js';

const stopDeadlineMs = 10_000;
/** Rather than in the last moment of a claim it is sent by whoever takes it next. */
const lastStartMs = claimMs / 2;

/**
 * Sends what waits for other systems, in every process of the service.
 *
 * Guarantee: each row is in the hands of one process at a time, by the database's clock, and is sent until it is answered with 2xx, or a day is over.
 * States of a row: waiting → claimed → waiting (later) | delivered | failed | cancelled | forgotten. Crash before the request: the claim runs out
 * (150 s) and another sends it. Crash between the answer and its mark, or a claim that ran out meanwhile: it is sent again with the same `webhook-id`.
 * Each endpoint has a lane of its own, so that a slow one holds up none but itself. At rest one indexed query a second.
 */
@Injectable()
export class WebhookRunner implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = createLogger('webhooks');
  readonly #lanes = new Map<string, WebhookLane>();
  readonly #inHand = new Set<Promise<void>>();
  readonly #worker = new PollingWorker({ name: 'webhooks', gatherMs: 20, pollMs: 1_000, work: () => this.#look() });
  #isStopping = false;

  constructor(
    private readonly take: TakeWebhooks,
    private readonly send: SendWebhook,
    private readonly settle: SettleWebhooks,
  ) {}

  /** Something was committed in this process that is to be sent. */
  nudge(): void {
    this.#worker.nudge();
  }

  onApplicationBootstrap(): void {
    this.#worker.start();
  }

  async onModuleDestroy(): Promise<void> {
    this.#isStopping = true;
    await this.#worker.stop();
    const ended = Promise.all(this.#inHand);
    await deadline(ended, stopDeadlineMs).catch(() => this.#log.warn('receivers did not answer in time; they will be asked again'));
  }

  async #look(): Promise<boolean> {
    for (const [id, lane] of this.#lanes) if (lane.isEmpty) this.#lanes.delete(id);
    const taken = await this.take.execute(id => this.#laneOf(id).room);
    const claimedAt = performance.now();
    for (const one of taken) this.#begin(one, claimedAt);
    return taken.length > 0;
  }

  #laneOf(endpointId: string): WebhookLane {
    const lane = this.#lanes.get(endpointId) ?? new WebhookLane();
    this.#lanes.set(endpointId, lane);
    return lane;
  }

  #begin(taken: TakenWebhook, claimedAt: number): void {
    const lane = this.#laneOf(taken.delivery.endpointId);
    const ended = lane
      .pass(
        () => this.#carry(taken, lane, claimedAt),
        async sent => sent && this.settle.execute(sent),
      )
      .catch((error: unknown) => this.#log.error({ error, deliveryId: taken.delivery.id }, 'a webhook was neither sent nor put back'))
      .finally(() => {
        this.#inHand.delete(ended);
        this.#worker.nudge();
      });
    this.#inHand.add(ended);
  }

  /** Nothing, where it is too late for this claim. */
  async #carry(taken: TakenWebhook, lane: WebhookLane, claimedAt: number): Promise<Sent | undefined> {
    if (performance.now() - claimedAt > lastStartMs) return undefined;
    if (this.#isStopping || lane.heldMs > 0) return { delivery: taken.delivery, to: { inMs: lane.heldMs } };
    const sent = await this.send.execute(taken);
    if (sent.endpointIs === 'gone') lane.hold();
    else if (sent.askedMs !== undefined) lane.hold(sent.askedMs);
    return sent;
  }
}
