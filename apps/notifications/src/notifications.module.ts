import { type DynamicModule, Module, type Provider, type Type } from '@nestjs/common';
import { type ModelDefinition, MongooseModule } from '@nestjs/mongoose';
import { AggregatesModule } from '#aggregates';
import { notificationEvents } from '#contracts';
import { SchedulingModule } from '#scheduling';
import { type ProblemStatuses, ServiceModule } from '#service';
import type { NotificationsConfig } from './config.js';
import { AuditController } from './http/audit.controller.js';
import { deliveringParts } from './delivering.parts.js';
import { inboxParts } from './inbox.parts.js';
import { matchingParts } from './matching.parts.js';
import { retentionParts } from './retention.parts.js';
import { signingParts } from './signing.parts.js';
import { subscribingParts } from './subscribing.parts.js';
import { webhookParts } from './webhook.parts.js';

interface Parts {
  readonly models: readonly ModelDefinition[];
  readonly providers: readonly Provider[];
  readonly controllers: readonly Type[];
  /** What each refusal of its domain is in HTTP. */
  readonly problems: ProblemStatuses;
}

const parts: readonly Parts[] = [signingParts, subscribingParts, matchingParts, deliveringParts, webhookParts, inboxParts, retentionParts];

/** Who wants to know what, by which channel, told exactly once. */
@Module({})
export class NotificationsModule {
  static with(config: NotificationsConfig): DynamicModule {
    const problems = Object.assign({}, ...parts.map(part => part.problems)) as ProblemStatuses;
    return {
      module: NotificationsModule,
      imports: [
        ServiceModule.with({ name: 'notifications', config, publishes: notificationEvents, problems }),
        SchedulingModule.with(),
        AggregatesModule,
        MongooseModule.forFeature(parts.flatMap(({ models }) => models)),
      ],
      controllers: [AuditController, ...parts.flatMap(({ controllers }) => controllers)],
      providers: parts.flatMap(({ providers }) => providers),
    };
  }
}
