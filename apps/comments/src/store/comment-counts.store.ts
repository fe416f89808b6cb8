import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type CommentCounts, noCounts } from '../domain/comment.js';
import type { CommentDocument } from './comment.schema.js';
import type { ReactionDocument } from './reaction.schema.js';

/** A comment as its counting needs it. */
export interface CountedComment {
  readonly id: string;
  readonly articleId: string;
  readonly parentId?: string;
  readonly isPublic: boolean;
  readonly isListed: boolean;
  readonly listedReplies: number;
  readonly counts: CommentCounts;
}

const countedFields = ['articleId', 'parentId', 'isPublic', 'isListed', 'listedReplies', 'counts'];

/** What is counted, always from the rows themselves: nothing here is ever incremented. In a transaction there is one request at a time. */
@Injectable()
export class CommentCountsStore {
  constructor(
    @InjectModel('Comment') private readonly comments: Model<CommentDocument>,
    @InjectModel('Reaction') private readonly reactions: Model<ReactionDocument>,
  ) {}

  /** Articles, some of whose comments or reactions have changed since they were counted. */
  async uncountedArticles(limit: number): Promise<string[]> {
    const [comments, reactions] = await Promise.all([
      this.comments.distinct('articleId', { uncounted: true }).exec(),
      this.reactions.distinct('articleId', { uncounted: true }).exec(),
    ]);
    return [...new Set([...comments, ...reactions])].slice(0, limit);
  }

  /** Those of them that are yet to be counted. */
  async uncountedAmong(articleIds: readonly string[]): Promise<ReadonlySet<string>> {
    const waiting = { uncounted: true as const, articleId: { $in: [...new Set(articleIds)] } };
    const comments = await this.comments.distinct('articleId', waiting).exec();
    const reactions = await this.reactions.distinct('articleId', waiting).exec();
    return new Set([...comments, ...reactions]);
  }

  /** Those to count now, and from now on counted; in the transaction that counts them. */
  async takeUncounted(articleId: string, limit: number): Promise<{ changed: string[]; reacted: string[] }> {
    const changed = await this.comments.find({ articleId, uncounted: true }).limit(limit).select('_id').lean<{ _id: string }[]>().exec();
    const reacted = await this.reactions
      .find({ articleId, uncounted: true })
      .limit(limit)
      .select('commentId')
      .lean<ReactionDocument[]>()
      .exec();
    const ids = changed.map(({ _id }) => _id);
    if (ids.length > 0) await this.comments.updateMany({ _id: { $in: ids } }, { $unset: { uncounted: 1 } }).exec();
    const rows = reacted.map(({ _id }) => _id);
    if (rows.length > 0) await this.reactions.updateMany({ _id: { $in: rows } }, { $unset: { uncounted: 1 } }).exec();
    return { changed: ids, reacted: [...new Set(reacted.map(({ commentId }) => commentId))] };
  }

  async visibleIn(articleId: string): Promise<{ count: number; lastActivityAt?: Date }> {
    const count = await this.comments.countDocuments({ articleId, isPublic: true }).exec();
    const newest = await this.comments
      .findOne({ articleId, isPublic: true })
      .sort({ createdAt: -1 })
      .select('createdAt')
      .lean<{ createdAt: Date }>()
      .exec();
    return { count, ...(newest && { lastActivityAt: newest.createdAt }) };
  }

  /** Of all comments, by id, those after another. */
  async idsAfter(after: string, limit: number): Promise<string[]> {
    const rows = await this.comments
      .find({ _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(limit)
      .select('_id')
      .lean<{ _id: string }[]>()
      .exec();
    return rows.map(({ _id }) => _id);
  }

  async getMany(ids: readonly string[]): Promise<CountedComment[]> {
    const rows = await this.comments
      .find({ _id: { $in: [...ids] } })
      .select(countedFields)
      .lean<CommentDocument[]>()
      .exec();
    return rows.map(({ _id: id, parentId, ...rest }) => ({ ...rest, id, ...(parentId && { parentId }) }));
  }

  /** Of each: the replies that have a place, with their text or without. */
  async repliesTo(ids: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.comments
      .aggregate<{ _id: string; listed: number }>([
        { $match: { parentId: { $in: [...ids] } } },
        { $group: { _id: '$parentId', listed: { $sum: { $toInt: '$isListed' } } } },
      ])
      .exec();
    return new Map(rows.map(({ _id, listed }) => [_id, listed]));
  }

  async reactionsTo(ids: readonly string[]): Promise<Map<string, Pick<CommentCounts, 'like' | 'insightful' | 'funny'>>> {
    const rows = await this.reactions
      .aggregate<{ _id: { comment: string; kind: 'like' | 'insightful' | 'funny' }; count: number }>([
        { $match: { commentId: { $in: [...ids] }, kind: { $type: 'string' } } },
        { $group: { _id: { comment: '$commentId', kind: '$kind' }, count: { $sum: 1 } } },
      ])
      .exec();
    const { like, insightful, funny } = noCounts;
    const found = new Map(ids.map(id => [id, { like, insightful, funny }]));
    for (const { _id, count } of rows) Object.assign(found.get(_id.comment) ?? {}, { [_id.kind]: count });
    return found;
  }

  async put({ id, counts, listedReplies, isListed }: CountedComment): Promise<void> {
    const reactions = counts.like + counts.insightful + counts.funny;
    await this.comments.updateOne({ _id: id }, { $set: { counts, listedReplies, isListed, reactions } }).exec();
  }
}
