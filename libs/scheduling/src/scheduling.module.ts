import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { MongooseModule } from '@nestjs/mongoose';
import { CarryOutDueWork } from './carry-out-due-work.js';
import { DueWorkHandlers } from './due-work-handlers.js';
import { DueWorkController } from './due-work.controller.js';
import { DueWorkRunner } from './due-work.runner.js';
import { dueWorkAuditSchema, dueWorkSchema } from './due-work.schema.js';
import { DueWorkStore } from './due-work.store.js';
import { ParkedWork } from './parked-work.js';
import { Schedule } from './schedule.js';
import { SchedulingHealth } from './scheduling-health.js';
import { defaultScheduling, schedulingOptions, type SchedulingOptions } from './scheduling-options.js';

/** Due work of this service, for one that plans some; its `@DueWork` classes are providers like any other. */
@Module({})
export class SchedulingModule {
  /** The options are for tests. */
  static with(options: Partial<SchedulingOptions> = {}): DynamicModule {
    return {
      module: SchedulingModule,
      global: true,
      imports: [
        DiscoveryModule,
        MongooseModule.forFeature([
          { name: 'DueWork', schema: dueWorkSchema },
          { name: 'DueWorkAudit', schema: dueWorkAuditSchema },
        ]),
      ],
      controllers: [DueWorkController],
      providers: [
        { provide: schedulingOptions, useValue: { ...defaultScheduling, ...options } },
        DueWorkStore,
        DueWorkHandlers,
        CarryOutDueWork,
        DueWorkRunner,
        Schedule,
        ParkedWork,
        SchedulingHealth,
      ],
      exports: [Schedule],
    };
  }
}
