import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { keysetPage } from '#persistence';
import type { Comment } from '../domain/comment.js';
import { earliest } from '../domain/earliest.js';
import type { CommentDocument } from './comment.schema.js';
import { toComment } from './comments.store.js';

export const threadSorts = {
  newest: { field: 'createdAt', direction: 'descending' },
  oldest: { field: 'createdAt', direction: 'ascending' },
  replies: { field: 'counts.replies', direction: 'descending' },
  reactions: { field: 'reactions', direction: 'descending' },
} as const;
export type ThreadSort = keyof typeof threadSorts;

export interface CommentPage {
  readonly items: Comment[];
  readonly next?: string;
}

export interface ThreadPageRequest {
  readonly articleId: string;
  /** Whose replies; those that answer nobody without it. */
  readonly parentId?: string;
  readonly sort: ThreadSort;
  readonly limit: number;
  readonly after?: string;
}

export interface OwnPageRequest {
  readonly articleId: string;
  readonly authorId: string;
  readonly limit: number;
  readonly after?: string;
}

export interface QueueRequest {
  readonly queue: 'held' | 'reported' | 'appeals' | 'all';
  readonly reason?: string;
  readonly sectionId?: string;
  readonly authorId?: string;
  readonly from?: Date;
  readonly to?: Date;
  readonly limit: number;
  readonly after?: string;
}

/** A comment with what readers say against it. */
export type QueuedComment = Comment & { readonly reports: Readonly<Record<string, number>>; readonly openReports: number };

/** Comments by pages: for readers what has a place in the thread, for moderators everything. */
@Injectable()
export class CommentListsStore {
  constructor(@InjectModel('Comment') private readonly model: Model<CommentDocument>) {}

  async ofThread({ articleId, parentId, sort, limit, after }: ThreadPageRequest): Promise<CommentPage> {
    const page = await keysetPage({
      model: this.model,
      filter: { articleId, parentId: parentId ?? null, isListed: true },
      sort: threadSorts[sort],
      limit,
      ...(after !== undefined && { after }),
    });
    return { ...page, items: page.items.map(toComment) };
  }

  /** Those of one person, the newest first, whatever has become of them; without what they have taken back themselves. */
  async ofPerson({ articleId, authorId, limit, after }: OwnPageRequest): Promise<CommentPage> {
    const page = await keysetPage({
      model: this.model,
      filter: { articleId, 'author.id': authorId, $or: [{ status: { $ne: 'removed' } }, { removedBy: 'moderator' }] } as never,
      sort: threadSorts.newest,
      limit,
      ...(after !== undefined && { after }),
    });
    return { ...page, items: page.items.map(toComment) };
  }

  /** How many their author alone sees, who takes them for public. */
  shadowedOf(articleId: string, authorId: string): Promise<number> {
    return this.model
      .countDocuments({ articleId, 'author.id': authorId, shadowed: true, status: 'visible' } as QueryFilter<CommentDocument>)
      .exec();
  }

  async notRemoved(articleId: string, limit: number): Promise<Comment[]> {
    const gone = { status: 'removed', removedBy: { $ne: 'moderator' } };
    const rows = await this.model
      .find({ articleId, $nor: [gone] } as QueryFilter<CommentDocument>)
      .limit(limit)
      .lean<CommentDocument[]>()
      .exec();
    return rows.map(toComment);
  }

  async changedSince(articleId: string, since: Date, limit: number): Promise<Comment[]> {
    const rows = await this.model
      .find({ articleId, changedAt: { $gte: since } })
      .sort({ changedAt: 1 })
      .limit(limit)
      .lean<CommentDocument[]>()
      .exec();
    return rows.map(toComment);
  }

  /** What has waited longest comes first; what most people report; what is newest. */
  async queue({
    queue,
    reason,
    sectionId,
    authorId,
    from,
    to,
    limit,
    after,
  }: QueueRequest): Promise<{ items: QueuedComment[]; next?: string }> {
    const filter = {
      ...(queue === 'held' && { waitingSince: { $exists: true } }),
      ...(queue === 'appeals' && { appealedAt: { $exists: true } }),
      ...(queue === 'reported' && { openReports: { $gt: 0 } }),
      ...(reason !== undefined && { $or: [{ 'finding.reason': reason }, { 'pending.reason': reason }] }),
      ...(sectionId !== undefined && { sectionIds: sectionId }),
      ...(authorId !== undefined && { 'author.id': authorId }),
      ...((from ?? to) && { createdAt: { ...(from && { $gte: from }), ...(to && { $lt: to }) } }),
    };
    const page = await keysetPage({
      model: this.model,
      filter,
      sort: queueSorts[queue],
      limit,
      ...(after !== undefined && { after }),
    });
    return { ...page, items: page.items.map(row => ({ ...toComment(row), reports: row.reports, openReports: row.openReports })) };
  }

  /** How many wait in each queue, and since when the one that has waited longest for a decision or for an answer. */
  async waiting(): Promise<{ held: number; reported: number; appeals: number; oldestSince?: Date }> {
    const [held, reported, appeals, oldest, appealed] = await Promise.all([
      this.model.countDocuments({ waitingSince: { $exists: true } }).exec(),
      this.model.countDocuments({ openReports: { $gt: 0 } }).exec(),
      this.model.countDocuments({ appealedAt: { $exists: true } }).exec(),
      this.model
        .findOne({ waitingSince: { $exists: true } })
        .sort({ waitingSince: 1 })
        .select('waitingSince')
        .lean<{ waitingSince: Date }>()
        .exec(),
      this.model
        .findOne({ appealedAt: { $exists: true } })
        .sort({ appealedAt: 1 })
        .select('appealedAt')
        .lean<{ appealedAt: Date }>()
        .exec(),
    ]);
    const oldestSince = earliest(oldest?.waitingSince, appealed?.appealedAt);
    return { held, reported, appeals, ...(oldestSince && { oldestSince }) };
  }
}

const queueSorts = {
  held: { field: 'waitingSince', direction: 'ascending' },
  reported: { field: 'openReports', direction: 'descending' },
  appeals: { field: 'appealedAt', direction: 'ascending' },
  all: { field: 'createdAt', direction: 'descending' },
} as const;
