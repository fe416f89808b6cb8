import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { keysetPage, newId } from '#persistence';
import type { AuditEntry } from './audit-entry.js';
import type { AuditDocument } from './audit.schema.js';

export interface AuditPageRequest {
  readonly filter: QueryFilter<AuditDocument>;
  readonly limit: number;
  readonly after?: string;
}

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
}
