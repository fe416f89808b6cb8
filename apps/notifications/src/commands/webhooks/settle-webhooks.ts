import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { createLogger } from '#telemetry';
import { failsForMs } from '../../domain/webhooks/judge-attempt.js';
import { WebhookClaimsStore } from '../../store/webhook-claims.store.js';
import { WebhookStandingsStore } from '../../store/webhook-standings.store.js';
import { DisableEndpoint } from './disable-endpoint.js';
import type { Sent } from './send-webhook.js';

/** What ends within this time is written together. */
const gatherMs = 20;
const longestPauseMs = 5_000;
/** Then their claims are about to run out, and they will be sent again. */
const tries = 20;

/**
 * Writes down what came of attempts, many at once. Between the answer of a receiver and this write lies the only time in which a crash makes a
 * message go out twice, then with the id it had.
 */
@Injectable()
export class SettleWebhooks {
  readonly #log = createLogger('webhooks');
  #gathered: Sent[] = [];
  #writing: Promise<void> | undefined;

  constructor(
    private readonly claims: WebhookClaimsStore,
    private readonly standings: WebhookStandingsStore,
    private readonly disable: DisableEndpoint,
  ) {}

  /** When it is written, or cannot be. */
  execute(sent: Sent): Promise<void> {
    this.#gathered.push(sent);
    this.#writing ??= pause(gatherMs).then(() => {
      const all = this.#gathered;
      this.#gathered = [];
      this.#writing = undefined;
      return this.#write(all);
    });
    return this.#writing;
  }

  async #write(all: readonly Sent[]): Promise<void> {
    for (let failures = 0; failures < tries;) {
      try {
        await this.claims.settle(all);
        await this.#judgeEndpoints(all);
        return;
      } catch (error) {
        failures += 1;
        this.#log.warn({ error, failures }, 'what came of webhooks could not be written; it is tried again');
        await pause(Math.min(100 * 2 ** failures, longestPauseMs));
      }
    }
  }

  async #judgeEndpoints(all: readonly Sent[]): Promise<void> {
    const those = (state: Sent['endpointIs']) =>
      new Set(all.filter(({ endpointIs }) => endpointIs === state).map(({ delivery }) => delivery.endpointId));
    const [well, gone] = [those('well'), those('gone')];
    for (const id of gone) await this.disable.execute(id, 'gone');
    if (well.size > 0) await this.standings.succeed([...well]);
    for (const id of those('failing'))
      if (!well.has(id) && !gone.has(id) && (await this.standings.fails(id)) > failsForMs) await this.disable.execute(id, 'failing');
  }
}
