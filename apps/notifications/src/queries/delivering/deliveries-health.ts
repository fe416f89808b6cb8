import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthSources } from '#health';
import { gauge } from '#telemetry';
import { DueDeliveriesStore } from '../../store/due-deliveries.store.js';

interface Figures {
  /** How long the message that has waited longest is over what was promised. */
  readonly lateSeconds: number;
  readonly parked: number;
}

/** A mail server that restarts makes nobody look. */
const lateLimitSeconds = 60;
const collectDeadlineMs = 1_000;

/** What ops see of mail: not how much there is, but how late the oldest is against its promise; and what was given up. */
@Injectable()
export class DeliveriesHealth implements OnModuleInit {
  #asked: Promise<Figures | undefined> | undefined;

  constructor(
    private readonly sources: HealthSources,
    private readonly deliveries: DueDeliveriesStore,
  ) {}

  onModuleInit(): void {
    const check = async () => {
      const figures = await this.#look();
      const isWell = figures.lateSeconds <= lateLimitSeconds && figures.parked === 0;
      return { status: isWell ? ('up' as const) : ('degraded' as const), ...figures };
    };
    this.sources.register('deliveries', check, { deadlineMs: 3_000 });
    this.#measure('deliveries_late_seconds', 'How long the oldest unsent message is over its promise', ({ lateSeconds }) => lateSeconds);
    this.#measure('deliveries_parked', 'Messages that were given up until someone decides', ({ parked }) => parked);
  }

  #measure(name: string, help: string, read: (figures: Figures) => number): void {
    const figures = () => this.#figures();
    gauge({
      name,
      help,
      async collect() {
        const known = await figures();
        this.set(known ? read(known) : Number.NaN);
      },
    });
  }

  /** One look for all gauges of a collection; a database that does not answer must not hold the collector up. */
  #figures(): Promise<Figures | undefined> {
    this.#asked ??= Promise.race([
      this.#look().catch(() => undefined),
      new Promise<undefined>(resolve => setTimeout(resolve, collectDeadlineMs, undefined).unref()),
    ]).finally(() => (this.#asked = undefined));
    return this.#asked;
  }

  async #look(): Promise<Figures> {
    const [lateMs, parked] = await Promise.all([this.deliveries.lateness(), this.deliveries.parked()]);
    return { lateSeconds: lateMs / 1_000, parked };
  }
}
