import { Schema } from 'mongoose';
import type { Thread } from '../domain/thread.js';

export type ThreadDocument = Omit<Thread, 'id'> & { _id: string };

const mixed = Schema.Types.Mixed;

export const threadSchema = new Schema<ThreadDocument>(
  {
    _id: String,
    version: { type: Number, required: true },
    article: { type: mixed, required: true },
    closedAt: Date,
    count: { type: Number, required: true },
    lastActivityAt: Date,
    announced: mixed,
  },
  { collection: 'threads', versionKey: false, minimize: false },
);
threadSchema.index({ 'article.sectionIds': 1 });
