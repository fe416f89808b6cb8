import { Schema } from 'mongoose';

/** `forgotten`: it was somebody's who was erased, and is no more than that it was there. */
export const deadLetterStates = ['open', 'replayed', 'discarded', 'forgotten'] as const;
export type DeadLetterState = (typeof deadLetterStates)[number];

/** An event that one handler could not take, with all that is needed to hand it over again. */
export interface DeadLetterDocument {
  /** `<handler>:<topic>:<partition>:<offset>`: the same record of the same handler is one letter, however often it failed. */
  _id: string;
  handler: string;
  topic: string;
  partition: number;
  offset: string;
  key?: string;
  /** The record's bytes, as they were; absent where they are more than a dead letter can hold. */
  value?: Buffer;
  valueBytes: number;
  headers: Record<string, string>;
  /** Ids of people, wherever in the record they stand: what is looked for when one of them is erased. */
  people: readonly string[];
  error: { name: string; code?: string; message: string };
  attempts: number;
  state: DeadLetterState;
  at: Date;
}

/** The record's bytes; a lean read gives BSON's own Binary, whose `buffer` they are. */
export const bytesOf = (value: Buffer | { buffer: Uint8Array | ArrayBufferLike }): Buffer =>
  Buffer.isBuffer(value) ? value : Buffer.from(value.buffer as Uint8Array);

export const deadLetterSchema = new Schema<DeadLetterDocument>(
  {
    _id: String,
    handler: { type: String, required: true },
    topic: { type: String, required: true },
    partition: { type: Number, required: true },
    offset: { type: String, required: true },
    key: String,
    value: Buffer,
    valueBytes: { type: Number, required: true },
    headers: { type: Schema.Types.Mixed, required: true },
    people: { type: [String], required: true } as never,
    error: { name: String, code: String, message: String },
    attempts: { type: Number, required: true },
    state: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'deadLetters', versionKey: false, minimize: false },
);
deadLetterSchema.index({ state: 1, at: -1, _id: -1 });
deadLetterSchema.index({ people: 1 });
