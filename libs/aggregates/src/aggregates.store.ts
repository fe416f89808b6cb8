import type { Model, QueryFilter } from 'mongoose';
import { Schema } from 'mongoose';
import { keysetPage, replaceVersioned, VersionConflictError } from '#persistence';
import type { Aggregate } from './aggregate.js';
import { AggregateNotFoundError } from './errors.js';

/** A small aggregate under its id; its fields are as the domain made them. */
export type AggregateDocument<T extends Aggregate> = { _id: string; version: number; state: T };

export function aggregateSchema<T extends Aggregate>(collection: string): Schema<AggregateDocument<T>> {
  return new Schema<AggregateDocument<T>>(
    { _id: String, version: { type: Number, required: true }, state: { type: Schema.Types.Mixed, required: true } },
    { collection, versionKey: false, minimize: false },
  );
}

/** What the stores of small aggregates have in common; each adds what it is asked for besides. */
export class AggregatesStore<T extends Aggregate> {
  constructor(
    protected readonly model: Model<AggregateDocument<T>>,
    /** In words, as the trail and errors name it: `section`. */
    readonly aggregate: string,
  ) {}

  async get(id: string): Promise<T> {
    const found = await this.findOne({ _id: id });
    if (!found) throw new AggregateNotFoundError(this.aggregate, id);
    return found;
  }

  /** The one that a change of `version` is about. */
  async getAt(id: string, version: number): Promise<T> {
    const found = await this.get(id);
    if (found.version !== version) throw new VersionConflictError(id, found.version);
    return found;
  }

  async getMany(ids: readonly string[]): Promise<T[]> {
    if (ids.length === 0) return [];
    return this.find({ _id: { $in: [...ids] } });
  }

  async insert(state: T): Promise<void> {
    await this.model.insertMany([{ _id: state.id, version: state.version, state }]);
  }

  async replace(state: T): Promise<void> {
    await replaceVersioned(this.model, { _id: state.id, version: state.version, state });
  }

  async remove(id: string): Promise<void> {
    await this.model.deleteOne({ _id: id } as QueryFilter<AggregateDocument<T>>).exec();
  }

  /** By id, the newest first; `filter` in the document's terms. */
  async page(limit: number, after?: string, filter: object = {}): Promise<{ items: T[]; next?: string }> {
    const { items, next } = await keysetPage({
      model: this.model,
      filter,
      sort: { field: '_id', direction: 'descending' },
      limit,
      ...(after !== undefined && { after }),
    });
    return { items: items.map(({ state }) => state), ...(next !== undefined && { next }) };
  }

  protected async find(filter: object): Promise<T[]> {
    const rows = await this.model
      .find(filter as QueryFilter<AggregateDocument<T>>)
      .lean<AggregateDocument<T>[]>()
      .exec();
    return rows.map(({ state }) => state);
  }

  protected async findOne(filter: object): Promise<T | undefined> {
    return (
      await this.model
        .findOne(filter as QueryFilter<AggregateDocument<T>>)
        .lean<AggregateDocument<T>>()
        .exec()
    )?.state;
  }
}
