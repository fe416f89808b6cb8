import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type PendingChangeDocument, pendingChangeSchema } from './pending-change.schema.js';
import { type FollowedChange, PendingChangesStore } from './pending-changes.store.js';

/** The image says other words from this version on. */
export interface ImageChange extends FollowedChange {
  readonly version: number;
}

export const imageChangeSchema = pendingChangeSchema('imageChanges', { version: { type: Number, required: true } });

@Injectable()
export class ImageChangesStore extends PendingChangesStore<ImageChange> {
  constructor(@InjectModel('ImageChange') model: Model<PendingChangeDocument>) {
    super(model);
  }
}
