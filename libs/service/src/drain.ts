import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Lifecycle } from '#health';
import { KafkaEventServer } from '#messaging';

/**
 * The first step of every `app.close()`: requests are answered, then the message at hand is finished. Nest's own order would stop the relay and the
 * dead letters' producer (`beforeApplicationShutdown`) while both still have work for them.
 */
@Injectable()
export class Drain implements OnModuleDestroy {
  constructor(
    private readonly lifecycle: Lifecycle,
    private readonly adapter: HttpAdapterHost,
    private readonly events: KafkaEventServer,
  ) {}

  async onModuleDestroy(): Promise<void> {
    this.lifecycle.drain();
    await this.adapter.httpAdapter.close();
    await this.events.close();
  }
}
