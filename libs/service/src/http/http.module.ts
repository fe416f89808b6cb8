import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import type { ServiceConfig } from '../config/index.js';
import { PROBLEM_TABLE, standardProblems, type ProblemStatuses } from '../problems/problem-table.js';
import { ProblemFilter } from '../problems/problem.filter.js';
import { ProblemsController } from '../problems/problems.controller.js';
import { MetricsController, SERVICE_CONFIG } from './metrics.controller.js';
import { RouteDemandsGuard } from './route-demands.guard.js';
import { ValidationPipe } from './validation.pipe.js';

/** How every request is read and every answer written, whatever the service is about. */
@Module({})
export class HttpModule {
  static with({ config, problems }: { config: ServiceConfig; problems: ProblemStatuses }): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      controllers: [MetricsController, ProblemsController],
      providers: [
        { provide: SERVICE_CONFIG, useValue: config },
        { provide: PROBLEM_TABLE, useValue: { ...standardProblems, ...problems } },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: RouteDemandsGuard },
        { provide: APP_PIPE, useClass: ValidationPipe },
      ],
      exports: [SERVICE_CONFIG],
    };
  }
}
