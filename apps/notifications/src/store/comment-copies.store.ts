import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import { keepNewest } from '#persistence';
import type { KnownComment } from '../domain/matching/known-comment.js';

export type CommentCopyDocument = Omit<KnownComment, 'id'> & { _id: string };

const text = { type: String, required: true } as const;

export const commentCopySchema = new Schema<CommentCopyDocument>(
  {
    _id: String,
    version: { type: Number, required: true },
    status: text,
    articleId: text,
    parentId: String,
    authorId: String,
    by: String,
    excerpt: String,
    visibleAt: text,
  },
  { collection: 'commentCopies', versionKey: false },
);

/** This service's own copy of what readers have said; of what they may not see only that it is there. */
@Injectable()
export class CommentCopiesStore {
  constructor(@InjectModel('CommentCopy') private readonly model: Model<CommentCopyDocument>) {}

  keepNewest(comments: readonly KnownComment[]): Promise<void> {
    return keepNewest(
      this.model,
      comments.map(({ id, ...comment }) => ({ _id: id, ...comment })),
    );
  }

  async find(id: string): Promise<KnownComment | undefined> {
    const row = await this.model.findById(id).lean<CommentCopyDocument>().exec();
    if (!row) return undefined;
    const { _id, ...comment } = row;
    return { id: _id, ...comment };
  }
}
