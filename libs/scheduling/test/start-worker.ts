import { type DynamicModule, Injectable, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getConnectionToken, InjectConnection, MongooseModule } from '@nestjs/mongoose';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import { defineEvent } from '#contracts';
import { HealthModule } from '#health';
import { MessagingModule, type Publish } from '#messaging';
import { type Patience, PersistenceModule } from '#persistence';
import { configureLogging } from '#telemetry';
import type { Isolated } from '#testing';
import { DueWork, type PlannedWork } from '../src/due-work.decorator.js';
import type { DueWorkDocument } from '../src/due-work.schema.js';
import { Schedule } from '../src/schedule.js';
import { SchedulingModule } from '../src/scheduling.module.js';
import type { SchedulingOptions } from '../src/scheduling-options.js';

configureLogging({ level: process.env['TEST_LOG_LEVEL'] === 'debug' ? 'debug' : 'silent' });

export const bellRung = defineEvent({
  type: 'bell.rung',
  version: 1,
  description: 'A bell was rung.',
  source: '/bells',
  key: ({ id }) => id,
  data: z.object({ id: z.string(), version: z.int() }),
});

export type Turn = PlannedWork<{ note?: string } | undefined>;

/** What the handler of one process does, as a test wants it, and what it was called with. */
@Injectable()
export class Script {
  readonly calls: Turn[] = [];
  ring: (work: Turn) => Promise<void> = async () => undefined;
}

export const countSchema = new Schema<{ _id: string; times: number; notes: string[] }>(
  { _id: String, times: Number, notes: [String] },
  { collection: 'counts', versionKey: false },
);

/** No two are the same: the outbox would refuse a second event of one version, and hide that work was done twice. */
let rings = 0;

/** Not idempotent by itself: counts how often it was carried out for each key. */
@DueWork('ring-bell')
export class RingBell {
  constructor(
    private readonly script: Script,
    @InjectConnection() private readonly connection: Connection,
  ) {}

  async handle(work: Turn, publish: Publish): Promise<void> {
    this.script.calls.push(work);
    const change = { $inc: { times: 1 }, $push: { notes: work.data?.note ?? '' } };
    await this.connection.model('Count').updateOne({ _id: work.key }, change, { upsert: true });
    publish(bellRung({ id: work.key, version: (rings += 1) }));
    await this.script.ring(work);
  }
}

export interface WorkerOptions {
  readonly handlers?: readonly Type[];
  readonly scheduling?: Partial<SchedulingOptions>;
  readonly patience?: Patience;
}

/** It publishes no topic, so that no relay runs: what was published stays in the outbox to be counted. */
@Module({})
class WorkerModule {
  static with(place: Isolated, { handlers = [RingBell], scheduling, patience }: WorkerOptions): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PersistenceModule.with({
          uri: place.mongodbUri,
          database: place.database('bells'),
          service: 'bells',
          ...(patience && { patience }),
        }),
        MessagingModule.with({
          service: 'bells',
          brokers: place.kafkaBrokers.split(','),
          topicPrefix: place.topicPrefix,
          group: `${place.topicPrefix}bells`,
          publishes: [],
        }),
        HealthModule.with({ service: 'bells', version: '1' }),
        SchedulingModule.with(scheduling),
        MongooseModule.forFeature([{ name: 'Count', schema: countSchema }]),
      ],
      providers: [Script, ...handlers],
    };
  }
}

export interface Worker {
  readonly app: NestFastifyApplication;
  readonly connection: Connection;
  readonly script: Script;
  readonly schedule: Schedule;
  readonly stop: () => Promise<void>;
}

/** One process of a service that plans bells. */
export async function startWorker(place: Isolated, options: WorkerOptions = {}): Promise<Worker> {
  const app = await NestFactory.create<NestFastifyApplication>(WorkerModule.with(place, options), new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });
  await app.init().catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  return {
    app,
    connection: app.get<Connection>(getConnectionToken()),
    script: app.get(Script),
    schedule: app.get(Schedule),
    stop: () => app.close(),
  };
}

export const soon = (ms = 0): Date => new Date(Date.now() + ms);

/** How often each key was done, what is left, and how many events were published. */
export async function outcome({ connection }: Worker) {
  // Before the counts: what is no longer there has been counted.
  const left = await connection.model<DueWorkDocument>('DueWork').find().lean();
  const counts = await connection.model<{ times: number; notes: string[] }>('Count').find().lean();
  return {
    times: counts.map(({ times }) => times),
    notes: counts.flatMap(({ notes }) => notes),
    left: left.map(({ _id }) => _id),
    parked: left.flatMap(({ parked }) => (parked ? [parked.reason] : [])),
    events: await connection.model('Outbox').countDocuments(),
  };
}
