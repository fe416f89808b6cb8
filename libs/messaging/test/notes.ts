import { Inject, Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { type Connection, Schema } from 'mongoose';
import { z } from 'zod';
import { type AnyEventType, defineEvent, type Received } from '#contracts';
import { keepNewest } from '#persistence';
import { Consumer, Effect, Project } from '../src/consume/consumer.decorators.js';
import type { Publish } from '../src/outbox/transaction.js';

const note = z.object({ id: z.string(), version: z.int(), text: z.string() });

/** Version 2 has `text`; version 1 called it `words`. */
export const noteWritten = defineEvent({
  type: 'note.written',
  version: 2,
  description: 'A note was written.',
  source: '/notes',
  key: ({ id }) => id,
  data: note,
  upcasts: { 1: old => ({ ...(old as object), text: (old as { words: string }).words }) },
});

export const noteEchoed = defineEvent({
  type: 'note.echoed',
  version: 1,
  description: 'A note was read aloud.',
  source: '/notes',
  key: ({ id }) => id,
  data: note,
});

/** Each is read once, so that no two have an order. */
export const noteRead = defineEvent({
  type: 'note.read',
  version: 1,
  description: 'A note was read for the first time.',
  source: '/notes',
  key: ({ id }) => id,
  isOnce: true,
  data: note,
});

export const allNotes: readonly AnyEventType[] = [noteWritten, noteEchoed, noteRead];
export type NoteWritten = Received<typeof noteWritten>;

/** What the handlers of one process do, as a test wants it, and what they were called with. */
@Injectable()
export class Script {
  readonly effects: NoteWritten[] = [];
  readonly batches: (readonly NoteWritten[])[] = [];
  /** Of an effect: before it has touched the database, and after. */
  before: (event: NoteWritten) => Promise<void> = async () => undefined;
  effect: (event: NoteWritten, publish: Publish) => Promise<void> = async () => undefined;
  project: (events: readonly NoteWritten[]) => Promise<void> = async () => undefined;
  guardsVersions = true;
}

export const countSchema = new Schema<{ _id: string; times: number }>(
  { _id: String, times: Number },
  { collection: 'counts', versionKey: false },
);
export const noteSchema = new Schema<{ _id: string; version: number; text: string }>(
  { _id: String, version: Number, text: String },
  { collection: 'notes', versionKey: false },
);

/** Not idempotent by itself: counts how often it was carried out for each event. */
@Consumer()
export class CountOnNoteWritten {
  constructor(
    private readonly script: Script,
    @InjectConnection() private readonly connection: Connection,
  ) {}

  @Effect(noteWritten)
  async handle(event: NoteWritten, publish: Publish): Promise<void> {
    this.script.effects.push(event);
    await this.script.before(event);
    await this.connection.model('Count').updateOne({ _id: event.id }, { $inc: { times: 1 } }, { upsert: true });
    await this.script.effect(event, publish);
  }
}

@Consumer()
export class NotesViewOnNoteWritten {
  constructor(
    @Inject(Script) private readonly script: Script,
    @InjectConnection() private readonly connection: Connection,
  ) {}

  @Project(noteWritten)
  async handle(events: readonly NoteWritten[]): Promise<void> {
    this.script.batches.push(events);
    await this.script.project(events);
    const model = this.connection.model<{ _id: string; version: number; text: string }>('Note');
    const rows = events.map(({ data: { id, ...rest } }) => ({ _id: id, ...rest }));
    if (this.script.guardsVersions) await keepNewest(model, rows);
    else for (const row of rows) await model.replaceOne({ _id: row._id }, row, { upsert: true }).exec();
  }
}
