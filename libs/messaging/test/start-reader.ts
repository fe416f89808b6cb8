import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { getConnectionToken, MongooseModule } from '@nestjs/mongoose';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Connection } from 'mongoose';
import type { AnyEventType } from '#contracts';
import { type Patience, PersistenceModule } from '#persistence';
import { configureLogging } from '#telemetry';
import type { Isolated } from '#testing';
import type { ConsumeOptions } from '../src/consume/consume-options.js';
import { KafkaEventServer } from '../src/consume/kafka-event-server.js';
import { MessagingModule } from '../src/messaging.module.js';
import { allNotes, countSchema, CountOnNoteWritten, noteSchema, NotesViewOnNoteWritten, Script } from './notes.js';

configureLogging({ level: process.env['TEST_LOG_LEVEL'] === 'debug' ? 'debug' : 'silent' });

export interface ReaderOptions {
  readonly consumers?: readonly Type[];
  readonly consume?: Partial<ConsumeOptions>;
  readonly group?: string;
  readonly database?: string;
  readonly publishes?: readonly AnyEventType[];
  readonly patience?: Patience;
}

export interface Reader extends Writer {
  readonly script: Script;
  readonly server: KafkaEventServer;
  readonly group: string;
}

@Module({})
class ReaderModule {
  static with(
    place: Isolated,
    { consumers = [CountOnNoteWritten, NotesViewOnNoteWritten], consume, group, database, publishes = allNotes, patience }: ReaderOptions,
  ): DynamicModule {
    return {
      module: ReaderModule,
      imports: [
        PersistenceModule.with({
          uri: place.mongodbUri,
          database: database ?? place.database('notes'),
          service: 'notes',
          ...(patience && { patience }),
        }),
        MessagingModule.with({
          service: 'notes',
          brokers: place.kafkaBrokers.split(','),
          topicPrefix: place.topicPrefix,
          group: group ?? `${place.topicPrefix}notes`,
          publishes,
          ...(consume && { consume }),
        }),
        MongooseModule.forFeature([
          { name: 'Count', schema: countSchema },
          { name: 'Note', schema: noteSchema },
        ]),
      ],
      controllers: [...consumers],
      providers: [Script],
      exports: [Script],
    };
  }
}

export interface Writer {
  readonly app: NestFastifyApplication;
  readonly connection: Connection;
  readonly stop: () => Promise<void>;
}

const create = (place: Isolated, options: ReaderOptions): Promise<NestFastifyApplication> =>
  NestFactory.create<NestFastifyApplication>(ReaderModule.with(place, options), new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });

/** A process whose commands commit and whose relay never runs: as if it were killed after each commit. */
export async function startWithoutRelay(place: Isolated, options: ReaderOptions = {}): Promise<Writer> {
  const app = await create(place, options);
  const connection = app.get<Connection>(getConnectionToken());
  for (const model of Object.values(connection.models)) await model.createCollection();
  return { app, connection, stop: () => app.close() };
}

/** A service without HTTP: its consumers run as they do in production. `prepare` has the script before the first event comes. */
export async function startReader(
  place: Isolated,
  options: ReaderOptions = {},
  prepare: (script: Script) => void = () => undefined,
): Promise<Reader> {
  const app = await create(place, options);
  const server = app.get(KafkaEventServer);
  const script = app.get(Script);
  prepare(script);
  app.connectMicroservice<MicroserviceOptions>({ strategy: server });
  await app.init();
  await app.startAllMicroservices();
  return {
    app,
    script,
    server,
    connection: app.get<Connection>(getConnectionToken()),
    group: options.group ?? `${place.topicPrefix}notes`,
    stop: async () => {
      await server.close();
      await app.close();
    },
  };
}
