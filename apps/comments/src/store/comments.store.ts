import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { VersionConflictError } from '#persistence';
import { isOpen } from '../domain/moderation/appeal.js';
import { type Comment, isPublic } from '../domain/comment.js';
import { CommentNotFoundError } from '../domain/errors.js';
import type { CommentDocument } from './comment.schema.js';

/** Fields that may go away again. */
const optional = [
  'parentAuthorId',
  'ruling',
  'finding',
  'pending',
  'appeal',
  'undo',
  'heldSince',
  'removedBy',
  'editedAt',
  'firstVisibleAt',
] as const;

/** What a change means for what readers have reported: it is dealt with, or waits again. */
export type ReportsStep = 'settled' | 'reopened';

/** Every comment there is or was, with the marks by which lists and counts are made. */
@Injectable()
export class CommentsStore {
  constructor(@InjectModel('Comment') private readonly model: Model<CommentDocument>) {}

  async find(id: string): Promise<Comment | undefined> {
    const row = await this.model.findById(id).lean<CommentDocument>().exec();
    return row ? toComment(row) : undefined;
  }

  async get(id: string): Promise<Comment> {
    const comment = await this.find(id);
    if (!comment) throw new CommentNotFoundError(id);
    return comment;
  }

  /** The one that a change of `version` is about. */
  async getAt(id: string, version: number): Promise<Comment> {
    const comment = await this.get(id);
    if (comment.version !== version) throw new VersionConflictError(id, comment.version);
    return comment;
  }

  async byNotice(noticeToken: string): Promise<Comment | undefined> {
    const row = await this.model.findOne({ noticeToken }).lean<CommentDocument>().exec();
    return row ? toComment(row) : undefined;
  }

  async insert(comment: Comment, sectionIds: readonly string[]): Promise<void> {
    const { id, ...rest } = comment;
    const shown = isPublic(comment);
    await this.model.insertMany([
      {
        _id: id,
        ...rest,
        parentId: rest.parentId ?? null,
        ...marksOf(comment),
        isPublic: shown,
        isListed: shown,
        listedReplies: 0,
        reactions: 0,
        openReports: 0,
        reports: {},
        sectionIds,
        ...(shown && { uncounted: true }),
      } as unknown as CommentDocument,
    ]);
  }

  /** `comment.version` is the new one. */
  async replace(comment: Comment, reports?: ReportsStep): Promise<void> {
    const { id, counts: _counts, ...fields } = comment;
    const before = await this.model
      .findById(id)
      .select(['version', 'listedReplies', 'isPublic', 'openReports', 'settledReports'])
      .lean<CommentDocument>()
      .exec();
    if (before?.version !== comment.version - 1) throw new VersionConflictError(id, before?.version ?? 0);
    const shown = isPublic(comment);
    const marks = marksOf(comment);
    const gone = [...optional.filter(name => comment[name] === undefined), ...markNames.filter(name => marks[name] === undefined)];
    await this.model
      .updateOne({ _id: id, version: before.version } as QueryFilter<CommentDocument>, {
        $set: {
          ...fields,
          ...marks,
          isPublic: shown,
          isListed: shown || before.listedReplies > 0,
          ...(shown !== before.isPublic && { uncounted: true }),
          ...(reports && reportMarks(before, reports)),
        },
        $unset: Object.fromEntries(gone.map(name => [name, 1])),
      })
      .exec();
  }

  /** What the policy asks about a person's latest comments. */
  async habitsOf(authorId: string, text: string, now: Date, duplicateMinutes: number): Promise<Habits> {
    const since = (ms: number) => ({ 'author.id': authorId, createdAt: { $gt: new Date(now.getTime() - ms) } });
    const postedLastMinute = await this.model.countDocuments(since(60_000)).exec();
    const postedLastHour = await this.model.countDocuments(since(3_600_000)).exec();
    const duplicate = await this.model.exists({ ...since(duplicateMinutes * 60_000), digest: digestOf(text) }).exec();
    const approvedComments = await this.model.countDocuments({ 'author.id': authorId, status: 'visible' }).limit(100).exec();
    return { postedLastMinute, postedLastHour, isDuplicate: duplicate !== null, approvedComments };
  }
}

export interface Habits {
  readonly postedLastMinute: number;
  readonly postedLastHour: number;
  readonly isDuplicate: boolean;
  readonly approvedComments: number;
}

export const digestOf = (text: string): string =>
  createHash('sha256').update(text.toLowerCase().replaceAll(/\s+/g, ' ')).digest('base64url');

/** Marks that may go away again. */
const markNames = ['waitingSince', 'appealedAt'] as const;

function marksOf({ text, status, pending, appeal, changedAt, heldSince = changedAt }: Comment) {
  const appealedAt = isOpen(appeal) ? appeal.at : undefined;
  // An edit of what is removed is decided about when it is restored.
  const edited = status === 'removed' ? undefined : pending?.at;
  const waitingSince = appealedAt ?? edited ?? (status === 'held' ? heldSince : undefined);
  return { digest: digestOf(text), ...(appealedAt && { appealedAt }), ...(waitingSince && { waitingSince }) };
}

const reportMarks = ({ openReports, settledReports = 0 }: CommentDocument, step: ReportsStep) =>
  step === 'settled' ? { openReports: 0, settledReports: openReports } : { openReports: openReports + settledReports, settledReports: 0 };

export function toComment(row: CommentDocument): Comment {
  const {
    _id: id,
    isPublic: _isPublic,
    isListed: _isListed,
    listedReplies: _listedReplies,
    reactions: _reactions,
    uncounted: _uncounted,
    waitingSince: _waitingSince,
    appealedAt: _appealedAt,
    openReports: _openReports,
    settledReports: _settledReports,
    reports: _reports,
    digest: _digest,
    sectionIds: _sectionIds,
    parentId,
    ...comment
  } = row;
  return { id, ...comment, ...(parentId && { parentId }) };
}
