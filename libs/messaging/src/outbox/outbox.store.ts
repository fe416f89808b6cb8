import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { withoutPerson } from '../erasure/without-person.js';
import type { OutboxDocument } from './outbox.schema.js';

export interface OutboxFigures {
  readonly depth: number;
  readonly oldestAgeSeconds: number;
  readonly parked: number;
}

const batchSize = 500;
/** Of values; one batch is in memory whole, and a partition's share of it should be one record batch that the broker takes. */
const batchBytes = 2_000_000;

interface Batch {
  readonly rows: OutboxDocument[];
  /** There may be more than these. */
  readonly isFull: boolean;
}

/** The rows of events on their way out. */
@Injectable()
export class OutboxStore {
  constructor(@InjectModel('Outbox') private readonly model: Model<OutboxDocument>) {}

  /** Inside the command's transaction. */
  async insert(rows: readonly OutboxDocument[]): Promise<void> {
    await this.model.insertMany([...rows], { lean: true, ordered: true });
  }

  /**
   * The next rows to send, each aggregate's in the order of its versions. Clocks of two processes may differ, so a batch that is found by
   * time is completed by whatever older versions its aggregates have. An aggregate with a parked row waits whole.
   */
  async next(): Promise<OutboxDocument[]> {
    const found = await this.#oldest();
    // Where these are all there are, one look tells that nothing is parked.
    const isWhole = !found.isFull && found.rows.every(row => row.parked === undefined);
    const oldest = isWhole ? found : await this.#oldest({ aggregateId: { $nin: await this.#parked() } });
    const rows = oldest.isFull ? await this.#completed(oldest.rows) : oldest.rows;
    return rows.toSorted(
      (one, other) => compare(one.aggregateId, other.aggregateId) || one.version - other.version || one.index - other.index,
    );
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.model.deleteMany({ _id: { $in: [...ids] } }).exec();
  }

  async park(id: string, reason: string): Promise<void> {
    await this.model.updateOne({ _id: id }, { $set: { parked: { reason, at: new Date() } } }).exec();
  }

  /**
   * Rows of whoever is erased leave as tombstones, in their place and with their version; where they are only mentioned, the rest leaves. What
   * one waited for with a value that the broker refuses, it waits for no longer.
   */
  async forget(personId: string, exceptTopic: string, mentionsOf: (topic: string) => readonly string[]): Promise<void> {
    const rows = await this.model
      .find({ topic: { $ne: exceptTopic }, value: { $ne: null }, $or: [{ key: personId }, { value: { $regex: `"${personId}"` } }] })
      .lean<OutboxDocument[]>()
      .exec();
    for (const { _id, key, topic, value } of rows) {
      const left = key === personId || value === null ? null : withoutPerson(value, personId, mentionsOf(topic));
      if (left !== value) await this.model.updateOne({ _id }, { $set: { value: left }, $unset: { parked: 1 } }).exec();
    }
  }

  async figures(): Promise<OutboxFigures> {
    const [depth, parked, oldest] = await Promise.all([
      this.model.countDocuments({}).exec(),
      this.model.countDocuments({ parked: { $exists: true } }).exec(),
      this.model.findOne({}).sort({ createdAt: 1 }).select('createdAt').lean<OutboxDocument>().exec(),
    ]);
    return { depth, parked, oldestAgeSeconds: oldest ? Math.max(0, (Date.now() - oldest.createdAt.getTime()) / 1_000) : 0 };
  }

  /** From one snapshot: a look that is not sees a version that is committed meanwhile, and not the one before it, which it has passed. */
  async #oldest(filter: QueryFilter<OutboxDocument> = {}): Promise<Batch> {
    const cursor = this.model
      .find(filter)
      .sort({ createdAt: 1 })
      .limit(batchSize)
      .readConcern('snapshot')
      .lean<OutboxDocument>()
      .cursor({ batchSize });
    const rows: OutboxDocument[] = [];
    let bytes = 0;
    for await (const row of cursor) {
      rows.push(row);
      bytes += bytesOf(row);
      if (bytes >= batchBytes) return { rows, isFull: true };
    }
    return { rows, isFull: rows.length === batchSize };
  }

  async #parked(): Promise<string[]> {
    return this.model.distinct('aggregateId', { parked: { $exists: true } }).exec();
  }

  #completed(oldest: readonly OutboxDocument[]): Promise<OutboxDocument[]> {
    const newestOf = new Map<string, number>();
    for (const row of oldest) newestOf.set(row.aggregateId, Math.max(row.version, newestOf.get(row.aggregateId) ?? 0));
    const upTo = [...newestOf].map(([aggregateId, version]) => ({ aggregateId, version: { $lte: version } }));
    return this.model.find({ $or: upTo }).lean<OutboxDocument[]>().exec();
  }
}

const bytesOf = ({ value, parcel }: OutboxDocument): number =>
  (parcel ?? [{ value }]).reduce((sum, message) => sum + (message.value?.length ?? 0), 0);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
