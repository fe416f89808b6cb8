import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthSources } from '#health';
import { gauge } from '#telemetry';
import { WebhookClaimsStore } from '../../store/webhook-claims.store.js';
import { WebhookEndpointsStore } from '../../store/webhook-endpoints.store.js';

/** A receiver that is slow may be that late; beyond it we are. */
const overdueLimitSeconds = 300;
const collectDeadlineMs = 1_000;

/** What ops see of webhooks: how long the oldest has been due, and which endpoints were disabled without anybody having said so. */
@Injectable()
export class WebhookHealth implements OnModuleInit {
  constructor(
    private readonly sources: HealthSources,
    private readonly claims: WebhookClaimsStore,
    private readonly endpoints: WebhookEndpointsStore,
  ) {}

  onModuleInit(): void {
    const check = async () => {
      const [{ waiting, overdueSeconds }, disabled] = await Promise.all([this.claims.figures(), this.endpoints.disabledByThemselves()]);
      const status = overdueSeconds > overdueLimitSeconds ? ('degraded' as const) : ('up' as const);
      return { status, waiting, overdueSeconds, disabledByThemselves: disabled };
    };
    this.sources.register('webhooks', check, { deadlineMs: 3_000 });
    this.#measure('webhooks_waiting', 'Webhooks that are to be sent', async () => (await this.claims.figures()).waiting);
    this.#measure('webhooks_overdue_seconds', 'How long the oldest has been due', async () => (await this.claims.figures()).overdueSeconds);
    this.#measure('webhook_endpoints_disabled', 'Endpoints that were disabled because they failed, or said that they are gone', () =>
      this.endpoints.disabledByThemselves(),
    );
  }

  /** A database that does not answer must not hold the collector up. */
  #measure(name: string, help: string, read: () => Promise<number>): void {
    gauge({
      name,
      help,
      async collect() {
        const late = new Promise<number>(resolve => setTimeout(resolve, collectDeadlineMs, Number.NaN).unref());
        this.set(await Promise.race([read().catch(() => Number.NaN), late]));
      },
    });
  }
}
