import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import type { CommentDocument } from './comment.schema.js';
import { type ReportDocument, reportReasons, type ReportReason } from './report.schema.js';

export interface ReportFigures {
  /** By different people, since a moderator has last decided. */
  readonly open: number;
  readonly total: number;
  readonly byReason: Record<ReportReason, number>;
}

/** What readers say against comments, and how many of them. */
@Injectable()
export class ReportsStore {
  constructor(
    @InjectModel('Report') private readonly reports: Model<ReportDocument>,
    @InjectModel('Comment') private readonly comments: Model<CommentDocument>,
  ) {}

  async find(commentId: string, personId: string): Promise<ReportDocument | undefined> {
    return (await this.reports.findById(`${commentId}:${personId}`).lean<ReportDocument>().exec()) ?? undefined;
  }

  /** The latest first. */
  async of(commentId: string, limit: number): Promise<ReportDocument[]> {
    return this.reports.find({ commentId }).sort({ at: -1 }).limit(limit).lean<ReportDocument[]>().exec();
  }

  /** Answers how many there are now. The comment's row is written, so that two reports at once are counted one after the other. */
  async insert(report: Omit<ReportDocument, '_id'>): Promise<ReportFigures> {
    await this.reports.insertMany([{ _id: `${report.commentId}:${report.personId}`, ...report }]);
    const rows = await this.reports
      .aggregate<{ _id: ReportReason; count: number }>([
        { $match: { commentId: report.commentId } },
        { $group: { _id: '$reason', count: { $sum: 1 } } },
      ])
      .exec();
    const byReason = Object.fromEntries(reportReasons.map(reason => [reason, rows.find(row => row._id === reason)?.count ?? 0]));
    const comment = await this.comments
      .findOneAndUpdate(
        { _id: report.commentId } as QueryFilter<CommentDocument>,
        { $set: { reports: byReason }, $inc: { openReports: 1 } },
        { returnDocument: 'after' },
      )
      .select('openReports')
      .lean<CommentDocument>()
      .exec();
    const total = rows.reduce((sum, { count }) => sum + count, 0);
    return { open: comment?.openReports ?? 0, total, byReason: byReason as Record<ReportReason, number> };
  }
}
