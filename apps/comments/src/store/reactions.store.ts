import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { ReactionDocument, ReactionKind } from './reaction.schema.js';

/** What people think of comments; one row for each person and comment, so that nobody waits for anybody. */
@Injectable()
export class ReactionsStore {
  constructor(@InjectModel('Reaction') private readonly model: Model<ReactionDocument>) {}

  /** Without a kind it is taken back. */
  async put(comment: { readonly id: string; readonly articleId: string }, personId: string, kind: ReactionKind | undefined): Promise<void> {
    const _id = `${comment.id}:${personId}`;
    const known = await this.model.findById(_id).select('kind').lean<ReactionDocument>().exec();
    if (known?.kind === kind && (known || kind === undefined)) return;
    const row = { commentId: comment.id, articleId: comment.articleId, personId, uncounted: true as const };
    await this.model
      .updateOne({ _id }, kind === undefined ? { $set: row, $unset: { kind: 1 } } : { $set: { ...row, kind } }, { upsert: true })
      .exec();
  }
}
