import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthSources } from '#health';
import { gauge } from '#telemetry';
import { FanOutTurnsStore } from '../../store/fan-out-turns.store.js';

/** A process that died leaves its turn for 20 s; many small ones have their turns within a minute. */
const stillLimitSeconds = 120;
const collectDeadlineMs = 1_000;

/** What ops see of fan-outs: not how many there are, but whether one does not go on. Nobody whom it has not found is late in any other figure. */
@Injectable()
export class FanOutsHealth implements OnModuleInit {
  constructor(
    private readonly sources: HealthSources,
    private readonly turns: FanOutTurnsStore,
  ) {}

  onModuleInit(): void {
    const check = async () => {
      const stillSeconds = await this.#stillSeconds();
      return { status: stillSeconds > stillLimitSeconds ? ('degraded' as const) : ('up' as const), stillSeconds };
    };
    this.sources.register('fanOuts', check, { deadlineMs: 3_000 });
    const measured = () => this.#stillSeconds();
    gauge({
      name: 'fan_outs_still_seconds',
      help: 'For how long the fan-out has not gone on that has stood still the longest',
      async collect() {
        // A database that does not answer must not hold the collector up.
        const late = new Promise<number>(resolve => setTimeout(resolve, collectDeadlineMs, Number.NaN).unref());
        this.set(await Promise.race([measured().catch(() => Number.NaN), late]));
      },
    });
  }

  async #stillSeconds(): Promise<number> {
    return (await this.turns.longestStill()) / 1_000;
  }
}
