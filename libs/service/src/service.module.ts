import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AuthModule } from '#auth';
import type { EventType } from '#contracts';
import { HealthModule } from '#health';
import { MessagingModule } from '#messaging';
import { PersistenceModule } from '#persistence';
import type { ServiceConfig } from './config/index.js';
import { DeclaredInputInterceptor } from './http/declared-input.interceptor.js';
import { IdempotencyKeyInterceptor } from './http/idempotency-key.interceptor.js';
import { MetricsController, SERVICE_CONFIG } from './http/metrics.controller.js';
import { ValidationPipe } from './http/validation.pipe.js';
import { VersionEtagInterceptor } from './http/version-etag.interceptor.js';
import { PROBLEM_TABLE, standardProblems, type ProblemStatuses } from './problems/problem-table.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { ProblemsController } from './problems/problems.controller.js';

export const SERVICE_NAME = Symbol('SERVICE_NAME');

export interface ServiceOptions {
  /** Also its consumer group and its source of events. */
  name: string;
  config: ServiceConfig;
  publishes: readonly EventType[];
  /** The status of each error code of this service's domain. */
  problems?: ProblemStatuses;
}

/** Everything a service has in common with the others; its own module imports this once and adds what it is about. */
@Module({})
export class ServiceModule {
  static with({ name, config, publishes, problems = {} }: ServiceOptions): DynamicModule {
    return {
      module: ServiceModule,
      global: true,
      imports: [
        PersistenceModule.with({ uri: config.mongodbUri, database: config.mongodbDatabase, service: name }),
        MessagingModule.with({ service: name, brokers: [...config.kafkaBrokers], topicPrefix: config.kafkaTopicPrefix, publishes }),
        AuthModule.with({
          issuer: config.authIssuer,
          audience: config.authAudience,
          jwksUri: config.authJwksUri,
          environment: config.nodeEnv,
          actorKey: config.authActorKey,
        }),
        HealthModule.with({ service: name, details: config.healthDetails }),
      ],
      controllers: [MetricsController, ProblemsController],
      providers: [
        { provide: SERVICE_NAME, useValue: name },
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
