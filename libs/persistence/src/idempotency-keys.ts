import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, type QueryFilter, Schema } from 'mongoose';
import { isDuplicateKey } from './is-duplicate-key.js';

/** A key's row: written in the command's own transaction, so that a crash leaves neither. */
export interface IdempotencyDocument {
  _id: string;
  /** Of method, path and body: the same key may not stand for another request. */
  fingerprint: string;
  result?: { value: unknown };
  createdAt: Date;
}

const writeConflict = 112;
const keptSeconds = 24 * 60 * 60;

export const idempotencySchema = new Schema<IdempotencyDocument>(
  { _id: String, fingerprint: { type: String, required: true }, result: Schema.Types.Mixed, createdAt: { type: Date, required: true } },
  { collection: 'idempotencyKeys', versionKey: false, minimize: false },
);
idempotencySchema.index({ createdAt: 1 }, { expireAfterSeconds: keptSeconds });

/** The same request is being carried out at this moment. */
export class IdempotencyInProgressError extends Error {
  readonly code = 'idempotency-key-in-progress';

  constructor() {
    super('A request with this Idempotency-Key is being carried out; ask again for its answer');
  }
}

/** The key was used for another request. */
export class IdempotencyMismatchError extends Error {
  readonly code = 'idempotency-key-reused';

  constructor() {
    super('This Idempotency-Key was used for another request');
  }
}

/** What a request brought: its key, in the space of its actor, and what it asks. */
export interface IdempotencyKey {
  readonly key: string;
  readonly fingerprint: string;
}

/** One request: its key, and whether its transaction has committed. */
interface Use {
  readonly request: IdempotencyKey;
  isOver: boolean;
}

const current = new AsyncLocalStorage<Use | undefined>();

/** Runs a request; the one transaction in it is carried out once for the key. */
export const withIdempotencyKey = <T>(request: IdempotencyKey, work: () => T): T => current.run({ request, isOver: false }, work);

/** Runs what a request sets off and its key is no guard of: any number of transactions, each with a guard of its own. */
export const withoutIdempotencyKey = <T>(work: () => T): T => current.run(undefined, work);

/** The rows of the keys; used inside the command's transaction. */
@Injectable()
export class IdempotencyKeys {
  constructor(@InjectModel('IdempotencyKey') private readonly model: Model<IdempotencyDocument>) {}

  /** The answer of an earlier transaction under this request's key, if there is one; else the key is taken. */
  async take(): Promise<{ value: unknown } | undefined> {
    const use = current.getStore();
    if (!use) return undefined;
    const { request } = use;
    // It would be answered with the first one's result, and its own work left out.
    if (use.isOver) throw new Error('A request with an Idempotency-Key has one transaction; this is its second');
    // Read outside of the transaction's snapshot: what another has committed meanwhile must be seen.
    const row = await this.model.findById(request.key, null, { session: null }).read('primary').lean<IdempotencyDocument>().exec();
    if (row) {
      if (row.fingerprint !== request.fingerprint) throw new IdempotencyMismatchError();
      return row.result;
    }
    await this.#insert(request);
    return undefined;
  }

  async complete(value: unknown): Promise<void> {
    const request = current.getStore()?.request;
    if (request) await this.model.updateOne({ _id: request.key }, { $set: { result: { value } } }).exec();
  }

  /** For a person who is erased: their own keys, and every answer that names them in one of these fields. */
  async forget(actorId: string, fields: readonly string[]): Promise<void> {
    const own = { _id: { $gte: `${actorId}:`, $lt: `${actorId};` } };
    await this.model
      .deleteMany({ $or: [own, ...fields.map(field => ({ [`result.value.${field}`]: actorId }))] } as QueryFilter<IdempotencyDocument>)
      .exec();
  }

  /** The transaction has committed. */
  close(): void {
    const use = current.getStore();
    if (use) use.isOver = true;
  }

  async #insert({ key, fingerprint }: IdempotencyKey): Promise<void> {
    try {
      await this.model.insertMany([{ _id: key, fingerprint, createdAt: new Date() }]);
    } catch (error) {
      if (isTaken(error)) throw new IdempotencyInProgressError();
      throw error;
    }
  }
}

/** A write conflict with the transaction that holds the key, or a row that was committed since we looked. */
const isTaken = (error: unknown): boolean =>
  isDuplicateKey(error) || (error instanceof Error && 'code' in error && error.code === writeConflict);
