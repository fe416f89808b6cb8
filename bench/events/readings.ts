import { Injectable, Module, type DynamicModule, type Type } from '@nestjs/common';
import { InjectModel, MongooseModule } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import { z } from 'zod';
import { defineEvent, type Received } from '#contracts';
import { Consumer, Effect, MessagingModule, Project, type ConsumeOptions } from '#messaging';
import { keepNewest, PersistenceModule } from '#persistence';
import type { Isolated } from '#testing';

/** A small event, so that the handling is measured and not the payload. */
export const readingTaken = defineEvent({
  type: 'reading.taken',
  version: 1,
  description: 'A gauge was read.',
  source: '/bench',
  key: ({ id }) => id,
  data: z.object({ id: z.string(), version: z.int(), level: z.number(), place: z.string() }),
});
export type ReadingTaken = Received<typeof readingTaken>;

interface ReadingDocument {
  _id: string;
  version: number;
  level: number;
  place: string;
}

const readingSchema = new Schema<ReadingDocument>({ _id: String, version: Number, level: Number, place: String }, { versionKey: false });

/** Counts what was handled and says when all of it was. */
@Injectable()
export class Progress {
  #left = 0;
  #began = 0;
  #finish: (milliseconds: number) => void = () => undefined;

  /** The milliseconds from the first event of `count` to the last. */
  expect(count: number): Promise<number> {
    this.#left = count;
    this.#began = 0;
    return new Promise(resolve => (this.#finish = resolve));
  }

  handled(count: number): void {
    this.#began ||= performance.now();
    this.#left -= count;
    if (this.#left <= 0) this.#finish(performance.now() - this.#began);
  }
}

@Consumer()
export class CountReadings {
  constructor(private readonly progress: Progress) {}

  @Project(readingTaken)
  async handle(events: readonly ReadingTaken[]): Promise<void> {
    this.progress.handled(events.length);
  }
}

@Consumer()
export class KeepReadings {
  constructor(
    @InjectModel('Reading') private readonly model: Model<ReadingDocument>,
    private readonly progress: Progress,
  ) {}

  @Project(readingTaken)
  async handle(events: readonly ReadingTaken[]): Promise<void> {
    await keepNewest(
      this.model,
      events.map(({ data: { id, ...reading } }) => ({ _id: id, ...reading })),
    );
    this.progress.handled(events.length);
  }
}

@Consumer()
export class AddReading {
  constructor(
    @InjectModel('Reading') private readonly model: Model<ReadingDocument>,
    private readonly progress: Progress,
  ) {}

  @Effect(readingTaken)
  async handle({ data: { id, level } }: ReadingTaken): Promise<void> {
    await this.model.updateOne({ _id: id }, { $inc: { level } }, { upsert: true }).exec();
    this.progress.handled(1);
  }
}

/** A service with one consumer, as any service has them. */
@Module({})
export class ReadingsModule {
  static with(place: Isolated, group: string, consumer: Type, consume: Partial<ConsumeOptions>): DynamicModule {
    return {
      module: ReadingsModule,
      imports: [
        PersistenceModule.with({ uri: place.mongodbUri, database: place.database(group), service: 'bench' }),
        MessagingModule.with({
          service: 'bench',
          brokers: place.kafkaBrokers.split(','),
          topicPrefix: place.topicPrefix,
          group: place.topicPrefix + group,
          publishes: [readingTaken],
          consume,
        }),
        MongooseModule.forFeature([{ name: 'Reading', schema: readingSchema }]),
      ],
      controllers: [consumer],
      providers: [Progress],
    };
  }
}
