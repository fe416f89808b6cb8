import { Body, Controller, Get, Injectable, Module, Param, Post, type DynamicModule } from '@nestjs/common';
import { InjectConnection, MongooseModule } from '@nestjs/mongoose';
import { Schema, type Connection } from 'mongoose';
import { z } from 'zod';
import { Public, Roles } from '#auth';
import { defineEvent, type Received } from '#contracts';
import { Consumer, Effect, Transaction } from '#messaging';
import { newId } from '#persistence';
import { Returns, ServiceModule, type ServiceConfig } from '#service';
import { createLogger, currentContext } from '#telemetry';

export const clippingKept = defineEvent({
  type: 'clipping.kept',
  version: 1,
  description: 'A clipping was put into the folder.',
  source: '/clippings',
  key: clipping => clipping.id,
  data: z.object({ id: z.string(), version: z.int(), text: z.string() }),
});

const draft = z.strictObject({ text: z.string().min(1).max(200) });
const kept = z.object({ id: z.string(), version: z.int(), text: z.string() });
const log = createLogger('clippings');

const schema = new Schema<{ _id: string; text: string; version: number; filedWith?: string }>(
  { _id: String, text: String, version: Number, filedWith: String },
  { collection: 'clippings', versionKey: false },
);

/** Holds whoever comes until it is opened; says when someone has come. */
export class Gate {
  open: () => void = () => {};
  readonly isReached: Promise<void>;
  private arrive: () => void = () => {};
  private readonly opened: Promise<void>;

  constructor() {
    this.opened = new Promise(resolve => (this.open = resolve));
    this.isReached = new Promise(resolve => (this.arrive = resolve));
  }

  async pass(): Promise<void> {
    this.arrive();
    await this.opened;
  }
}

/** What the test wants to hold up, and in which order things came to an end. */
@Injectable()
export class Course {
  readonly request = new Gate();
  readonly event = new Gate();
  readonly happened: string[] = [];
  holdEvents = false;
}

@Controller('clippings')
class ClippingsController {
  constructor(
    private readonly transaction: Transaction,
    private readonly course: Course,
    @InjectConnection() private readonly connection: Connection,
  ) {}

  @Post()
  @Roles('writer')
  @Returns(201, kept, { description: 'The clipping.' })
  keep(@Body({ schema: draft }) { text }: z.output<typeof draft>): Promise<unknown> {
    return this.transaction.run(async publish => {
      const clipping = { id: newId('art'), version: 1, text };
      await this.connection.model('Clipping').create([{ _id: clipping.id, ...clipping }]);
      publish(clippingKept(clipping));
      return clipping;
    });
  }

  @Get('slow')
  @Public()
  async slow(): Promise<{ answered: string }> {
    await this.course.request.pass();
    this.course.happened.push('request answered');
    return { answered: 'yes' };
  }

  @Get(':id')
  @Public()
  async read(@Param('id') id: string): Promise<unknown> {
    const found = await this.connection.model<{ _id: string; version: number; filedWith?: string }>('Clipping').findById(id).lean().exec();
    return found ? { id: found._id, version: found.version, filedWith: found.filedWith } : { id };
  }
}

@Consumer()
class FileClippingOnClippingKept {
  constructor(
    private readonly course: Course,
    @InjectConnection() private readonly connection: Connection,
  ) {}

  @Effect(clippingKept)
  async handle({ data }: Received<typeof clippingKept>): Promise<void> {
    if (this.course.holdEvents) await this.course.event.pass();
    log.info({ clipping: data.id }, 'filed');
    await this.connection.model('Clipping').updateOne({ _id: data.id }, { $set: { filedWith: currentContext()?.correlationId } });
    this.course.happened.push('event handled');
  }
}

/** The smallest service that has all parts: a command, its event, and an effect of it. */
@Module({})
export class ClippingsModule {
  static with(config: ServiceConfig): DynamicModule {
    return {
      module: ClippingsModule,
      imports: [
        ServiceModule.with({ name: 'clippings', config, publishes: [clippingKept] }),
        MongooseModule.forFeature([{ name: 'Clipping', schema }]),
      ],
      controllers: [ClippingsController, FileClippingOnClippingKept],
      providers: [Course],
    };
  }
}
