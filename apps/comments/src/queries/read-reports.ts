import { Injectable } from '@nestjs/common';
import { CommentsStore } from '../store/comments.store.js';
import type { ReportDocument } from '../store/report.schema.js';
import { ReportsStore } from '../store/reports.store.js';

/** Without who it is by, but for the name and address that they have given to be answered. */
export type ReportLine = Pick<ReportDocument, 'receipt' | 'reason' | 'text' | 'name' | 'email' | 'at'>;

const shown = 200;

/** What readers say against a comment, as a moderator needs it to decide. */
@Injectable()
export class ReadReports {
  constructor(
    private readonly comments: CommentsStore,
    private readonly reports: ReportsStore,
  ) {}

  async execute(commentId: string): Promise<ReportLine[]> {
    await this.comments.get(commentId);
    return (await this.reports.of(commentId, shown)).map(lineOf);
  }
}

const lineOf = ({ _id, commentId: _commentId, personId: _personId, ...line }: ReportDocument): ReportLine => line;
