import { Module, type DynamicModule } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HEALTH_OPTIONS, HealthController, type HealthOptions } from './health.controller.js';
import { HealthSources } from './health-sources.js';
import { Lifecycle } from './lifecycle.js';
import { ServiceHealth } from './service-health.js';

/** Global, so that any part of a service can register how it is. */
@Module({})
export class HealthModule {
  static with(options: HealthOptions): DynamicModule {
    return {
      module: HealthModule,
      global: true,
      imports: [TerminusModule.forRoot({ logger: false })],
      controllers: [HealthController],
      providers: [{ provide: HEALTH_OPTIONS, useValue: options }, HealthSources, Lifecycle, ServiceHealth],
      exports: [HealthSources, Lifecycle],
    };
  }
}
