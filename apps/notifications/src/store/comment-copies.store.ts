import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import { newestOf } from '#persistence';
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

  /** What is so now, when this was heard too; in the transaction of what follows from it. */
  async newest({ id, ...heard }: KnownComment): Promise<KnownComment> {
    return commentOf(await newestOf(this.model, { _id: id, ...heard }));
  }

  async find(id: string): Promise<KnownComment | undefined> {
    const row = await this.model.findById(id).lean<CommentCopyDocument>().exec();
    return row ? commentOf(row) : undefined;
  }
}

const commentOf = ({ _id, ...comment }: CommentCopyDocument): KnownComment => ({ id: _id, ...comment });
