import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, PipelineStage, QueryFilter } from 'mongoose';
import { keysetPage, newId } from '#persistence';
import type { AuditEntry } from './audit-entry.js';
import type { AuditDocument } from './audit.schema.js';

export interface AuditPageRequest {
  readonly filter: QueryFilter<AuditDocument>;
  readonly limit: number;
  readonly after?: string;
}

/** A line of the trail without its values. */
export interface AuditLine {
  readonly actor: string;
  readonly at: Date;
  readonly fields: readonly string[];
}

/** More than anybody reads who comes back to what others have changed. */
const mostLines = 100;

/** The trail of every privileged action. */
@Injectable()
export class AuditStore {
  constructor(@InjectModel('Audit') private readonly model: Model<AuditDocument>) {}

  /** In the transaction of what it tells of. */
  async append(entry: Omit<AuditEntry, 'id'>): Promise<void> {
    await this.model.create([{ _id: newId('aud'), ...entry }]);
  }

  async page({ filter, limit, after }: AuditPageRequest): Promise<{ items: AuditEntry[]; next?: string }> {
    const { items, next } = await keysetPage({ model: this.model, filter, sort: { field: 'at', direction: 'descending' }, limit, after });
    return { items: items.map(({ _id, ...entry }) => ({ id: _id, ...entry })), ...(next && { next }) };
  }

  /** Who changed which fields of an aggregate after a version of it, the newest first; names alone. */
  linesSince(aggregateId: string, version: number): Promise<AuditLine[]> {
    return this.model
      .aggregate<AuditLine>([
        { $match: { aggregateId, version: { $gt: version } } },
        { $sort: { version: -1, _id: -1 } },
        { $limit: mostLines },
        { $project: { _id: 0, actor: 1, at: 1, fields: { $setUnion: [namesOf('$before'), namesOf('$after')] } } },
      ] satisfies PipelineStage[])
      .exec();
  }
}

const namesOf = (fields: string) => ({ $map: { input: { $objectToArray: fields }, in: '$$this.k' } });
