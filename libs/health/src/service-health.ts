import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MessagingHealth, type MessagingDetail } from '#messaging';
import { Database } from '#persistence';
import { gauge } from '#telemetry';
import { HealthSources, type Detail } from './health-sources.js';
import { Lifecycle } from './lifecycle.js';

const PING_DEADLINE_MS = 1_000;
const OLD_OUTBOX_SECONDS = 60;

/**
 * What every service reports. Live asks this process alone; ready asks the process and MongoDB, and never Kafka, because a service whose broker is
 * away still serves; startup waits for the topics and the broker's API versions.
 */
@Injectable()
export class ServiceHealth implements OnModuleInit {
  constructor(
    private readonly sources: HealthSources,
    private readonly lifecycle: Lifecycle,
    private readonly messaging: MessagingHealth,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    const { sources, lifecycle, messaging } = this;
    sources.register('phase', () => ({ status: lifecycle.phase === 'running' ? 'up' : 'down', phase: lifecycle.phase }), {
      probes: ['ready'],
    });
    sources.register('started', () => ({ status: lifecycle.phase === 'starting' ? 'down' : 'up' }), { probes: ['startup'] });
    let prepared = false;
    // A start-up that is done stays done: what comes later is for live and for the details.
    const topics = (): Detail => {
      prepared ||= messaging.isStarted;
      return { status: prepared ? 'up' : 'down' };
    };
    sources.register('topics', topics, { probes: ['startup'] });
    sources.register('database', () => this.ping(), { probes: ['ready'], deadlineMs: PING_DEADLINE_MS + 200 });
    sources.register('consumer', () => ({ status: messaging.isAlive ? 'up' : 'down' }), { probes: ['live'] });
    sources.register('messaging', async () => judgeMessaging(await messaging.detail()), { deadlineMs: 3_000 });
    sources.register('process', () => ({ status: 'up', node: process.version, uptimeSeconds: Math.round(process.uptime()) }));
    measureOutbox(messaging);
  }

  private async ping(): Promise<Detail> {
    const started = performance.now();
    await this.database.ping(PING_DEADLINE_MS);
    return { status: 'up', milliseconds: Math.round(performance.now() - started) };
  }
}

/** Degraded is what a person should look at: nothing here takes the service away from its readers. */
export function judgeMessaging(detail: MessagingDetail): Detail {
  const { broker, outbox, consumer, openDeadLetters, topicFindings, relay } = detail;
  const troubled =
    broker.status === 'down' ||
    outbox.parked > 0 ||
    outbox.oldestAgeSeconds > OLD_OUTBOX_SECONDS ||
    openDeadLetters > 0 ||
    topicFindings.length > 0 ||
    relay === 'failing' ||
    (consumer !== 'none' && ['stalled', 'crashed', 'waiting'].includes(consumer.state));
  return { status: troubled ? 'degraded' : 'up', ...detail };
}

/** Read when the metrics are collected; a database that does not answer must not hold the collector up. */
function measureOutbox(messaging: MessagingHealth): void {
  let asked: Promise<MessagingDetail | undefined> | undefined;
  const detail = (): Promise<MessagingDetail | undefined> => {
    asked ??= Promise.race([
      messaging.detail().catch(() => undefined),
      new Promise<undefined>(resolve => setTimeout(resolve, PING_DEADLINE_MS, undefined).unref()),
    ]).finally(() => (asked = undefined));
    return asked;
  };
  const figures = {
    messaging_outbox_depth: ['Events committed and not yet sent', (known: MessagingDetail) => known.outbox.depth],
    messaging_outbox_oldest_age_seconds: [
      'Age of the oldest event not yet sent',
      (known: MessagingDetail) => known.outbox.oldestAgeSeconds,
    ],
    messaging_outbox_parked: ['Events that the broker refused', (known: MessagingDetail) => known.outbox.parked],
    messaging_dead_letters_open: ['Dead letters that nobody has settled', (known: MessagingDetail) => known.openDeadLetters],
  } as const;
  for (const [name, [help, read]] of Object.entries(figures)) {
    gauge({
      name,
      help,
      async collect() {
        const known = await detail();
        this.set(known ? read(known) : Number.NaN);
      },
    });
  }
}
