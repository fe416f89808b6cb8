import { type BeforeApplicationShutdown, type DynamicModule, Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { consumeOptions, type ConsumeOptions, defaultConsume } from './consume/consume-options.js';
import { ConsumerProgress } from './consume/consumer-progress.js';
import { DatabaseGate } from './consume/database-gate.js';
import { Deliver } from './consume/deliver.js';
import { Handlers } from './consume/handlers.js';
import { InboxLayer } from './consume/inbox.layer.js';
import { KafkaEventServer } from './consume/kafka-event-server.js';
import { PartitionLanes } from './consume/partition-lanes.js';
import { WatchEnds } from './consume/watch-ends.js';
import { BuryDeadLetter } from './dead-letters/bury-dead-letter.js';
import { deadLetterAuditSchema } from './dead-letters/dead-letter-audit.schema.js';
import { deadLetterSchema } from './dead-letters/dead-letter.schema.js';
import { DeadLetters } from './dead-letters/dead-letters.js';
import { DeadLettersController } from './dead-letters/dead-letters.controller.js';
import { DeadLettersStore } from './dead-letters/dead-letters.store.js';
import { ForgetDeadLetters } from './erasure/forget-dead-letters.js';
import { ForgetPerson } from './erasure/forget-person.js';
import { ForgottenPeople } from './erasure/forgotten-people.js';
import { forgottenPersonSchema } from './erasure/forgotten-person.schema.js';
import { inboxSchema } from './inbox/inbox.schema.js';
import { InboxStore } from './inbox/inbox.store.js';
import { KafkaAdmin, type KafkaOptions } from './kafka/kafka-admin.js';
import { within } from './kafka/within.js';
import { MessagingHealth } from './messaging-health.js';
import { leaseSchema } from './outbox/lease.schema.js';
import { Lease } from './outbox/lease.js';
import { outboxSchema } from './outbox/outbox.schema.js';
import { OutboxStore } from './outbox/outbox.store.js';
import { Relay } from './outbox/relay.js';
import { Transaction } from './outbox/transaction.js';

export interface MessagingOptions extends KafkaOptions {
  /** For tests: other deadlines and retries. */
  readonly consume?: Partial<ConsumeOptions>;
}

/** Events out of this service and into it; see "Delivery" in docs/architecture.md. */
@Module({})
export class MessagingModule implements BeforeApplicationShutdown {
  constructor(
    private readonly kafka: KafkaAdmin,
    private readonly deadLetters: BuryDeadLetter,
  ) {}

  static with(options: MessagingOptions): DynamicModule {
    return {
      module: MessagingModule,
      global: true,
      imports: [
        MongooseModule.forFeature([
          { name: 'Outbox', schema: outboxSchema },
          { name: 'Lease', schema: leaseSchema },
          { name: 'Inbox', schema: inboxSchema },
          { name: 'DeadLetter', schema: deadLetterSchema },
          { name: 'DeadLetterAudit', schema: deadLetterAuditSchema },
          { name: 'ForgottenPerson', schema: forgottenPersonSchema },
        ]),
      ],
      controllers: [DeadLettersController],
      providers: [
        { provide: KafkaAdmin, useFactory: () => new KafkaAdmin(options) },
        { provide: consumeOptions, useValue: { ...defaultConsume, ...options.consume } },
        OutboxStore,
        Lease,
        Relay,
        Transaction,
        InboxStore,
        InboxLayer,
        Deliver,
        DatabaseGate,
        Handlers,
        DeadLettersStore,
        BuryDeadLetter,
        DeadLetters,
        ForgottenPeople,
        ForgetDeadLetters,
        ForgetPerson,
        ConsumerProgress,
        PartitionLanes,
        WatchEnds,
        KafkaEventServer,
        MessagingHealth,
      ],
      exports: [KafkaAdmin, Transaction, Relay, OutboxStore, DeadLetters, ForgottenPeople, ForgetPerson, KafkaEventServer, MessagingHealth],
    };
  }

  async beforeApplicationShutdown(): Promise<void> {
    await within(2_000, this.deadLetters.stop()).catch(() => undefined);
    await this.kafka.stop();
  }
}
