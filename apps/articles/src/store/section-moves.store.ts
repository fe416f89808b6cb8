import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type PendingChangeDocument, pendingChangeSchema } from './pending-change.schema.js';
import { type FollowedChange, PendingChangesStore } from './pending-changes.store.js';

/** The section has this slug from now on. */
export interface SectionMove extends FollowedChange {
  readonly slug: string;
}

export const sectionMoveSchema = pendingChangeSchema('sectionMoves', { slug: { type: String, required: true } });

@Injectable()
export class SectionMovesStore extends PendingChangesStore<SectionMove> {
  constructor(@InjectModel('SectionMove') model: Model<PendingChangeDocument>) {
    super(model);
  }
}
