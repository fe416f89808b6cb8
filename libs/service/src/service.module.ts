import { Module, type DynamicModule } from '@nestjs/common';
import { AuthModule } from '#auth';
import type { AnyEventType } from '#contracts';
import { HealthModule } from '#health';
import { MessagingModule, type MessagingOptions } from '#messaging';
import { PersistenceModule } from '#persistence';
import { kafkaConnection } from './config/kafka-connection.js';
import type { ServiceConfig } from './config/index.js';
import { Drain } from './drain.js';
import { HttpModule } from './http/http.module.js';
import { KeptFirst } from './http/kept-first.js';
import type { ProblemStatuses } from './problems/problem-table.js';

export const SERVICE_NAME = Symbol('SERVICE_NAME');

export interface ServiceOptions {
  /** Also its consumer group and its source of events. */
  name: string;
  config: ServiceConfig;
  publishes: readonly AnyEventType[];
  /** The status of each error code of this service's domain. */
  problems?: ProblemStatuses;
  /** For tests: other deadlines and retries of its consumers. */
  consume?: MessagingOptions['consume'];
}

/** Everything a service has in common with the others; its own module imports this once and adds what it is about. */
@Module({})
export class ServiceModule {
  static with({ name, config, publishes, problems = {}, consume }: ServiceOptions): DynamicModule {
    return {
      module: ServiceModule,
      imports: [
        PersistenceModule.with({ uri: config.mongodbUri, database: config.mongodbDatabase, service: name }),
        MessagingModule.with({
          service: name,
          ...kafkaConnection(config),
          topicPrefix: config.kafkaTopicPrefix,
          // Whoever has topics of their own has a group of their own.
          group: config.kafkaTopicPrefix + name,
          publishes,
          consume,
        }),
        AuthModule.with({
          issuer: config.authIssuer,
          audience: config.authAudience,
          jwksUri: config.authJwksUri,
          environment: config.nodeEnv,
          actorKey: config.authActorKey,
        }),
        HealthModule.with({ service: name, version: config.serviceVersion, details: config.healthDetails }),
        HttpModule.with({ config, problems }),
      ],
      providers: [{ provide: SERVICE_NAME, useValue: name }, Drain, KeptFirst],
      exports: [KeptFirst],
    };
  }
}
