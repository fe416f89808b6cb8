import { Injectable } from '@nestjs/common';
import { commentReported } from '#contracts';
import { newId } from '#persistence';
import { asSeenBy, isPublic } from '../../domain/comment.js';
import { CommentNotFoundError, OwnCommentReportedError } from '../../domain/errors.js';
import { HouseRules } from '../../domain/house-rules.js';
import { hideReported } from '../../domain/moderation/hide-reported.js';
import type { Person } from '../../domain/person.js';
import { CommentsStore } from '../../store/comments.store.js';
import type { ReportReason } from '../../store/report.schema.js';
import { ReportsStore } from '../../store/reports.store.js';
import { CountGuest } from '../writing/count-guest.js';
import { DemandStanding } from '../writing/demand-standing.js';
import { RecordComment } from '../writing/record-comment.js';
import { WriteAs } from '../writing/write-as.js';

export interface ReportCommentInput {
  readonly id: string;
  readonly person: Person;
  /** Where the request comes from; of guests it is counted how much does. */
  readonly address: string;
  readonly reason: ReportReason;
  readonly text?: string;
  readonly name?: string;
  readonly email?: string;
}

/** What a reporter keeps, and who they are: somebody new is so once, however often the same request comes. */
export interface ReportReceipt {
  readonly receipt: string;
  readonly personId: string;
}

/** A reader says that a comment should not be there; when enough different readers do, it is hidden until a moderator has decided. */
@Injectable()
export class ReportComment {
  constructor(
    private readonly writeAs: WriteAs,
    private readonly rules: HouseRules,
    private readonly comments: CommentsStore,
    private readonly reports: ReportsStore,
    private readonly demandStanding: DemandStanding,
    private readonly countGuest: CountGuest,
    private readonly record: RecordComment,
  ) {}

  /** Answers with a receipt, the same however often one person reports it. What is illegal may be said by those who may not write here, too. */
  execute({ id, person, address, ...report }: ReportCommentInput): Promise<ReportReceipt> {
    const personId = person.id;
    return this.writeAs.run(personId, async publish => {
      if (report.reason !== 'illegal') await this.demandStanding.execute(personId);
      const before = await this.comments.get(id);
      if (before.author.id === personId) throw new OwnCommentReportedError();
      const known = await this.reports.find(id, personId);
      if (known) return { receipt: known.receipt, personId };
      if (!isPublic(asSeenBy(before, personId))) throw new CommentNotFoundError(id);
      await this.countGuest.execute(person, address, before.articleId);
      const now = new Date();
      const receipt = newId('rpt');
      const { open, total, byReason } = await this.reports.insert({ commentId: id, personId, receipt, at: now, ...report });
      publish(commentReported({ id, version: total, articleId: before.articleId, reports: byReason }));
      if (open >= this.rules.reportsToHide)
        await this.record.execute({ before, after: hideReported(before, now), decision: { by: 'reports', reason: 'reported' } }, publish);
      return { receipt, personId };
    });
  }
}
