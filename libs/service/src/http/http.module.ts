import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import type { ServiceConfig } from '../config/index.js';
import { PROBLEM_TABLE, standardProblems, type ProblemStatuses } from '../problems/problem-table.js';
import { ProblemFilter } from '../problems/problem.filter.js';
import { ProblemsController } from '../problems/problems.controller.js';
import { DeclaredInputInterceptor } from './declared-input.interceptor.js';
import { IdempotencyKeyInterceptor } from './idempotency-key.interceptor.js';
import { MetricsController, SERVICE_CONFIG } from './metrics.controller.js';
import { ValidationPipe } from './validation.pipe.js';
import { VersionEtagInterceptor } from './version-etag.interceptor.js';

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
        { provide: APP_PIPE, useClass: ValidationPipe },
        { provide: APP_INTERCEPTOR, useClass: DeclaredInputInterceptor },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyKeyInterceptor },
        { provide: APP_INTERCEPTOR, useClass: VersionEtagInterceptor },
      ],
      exports: [SERVICE_CONFIG],
    };
  }
}
