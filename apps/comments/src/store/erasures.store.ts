import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { newId } from '#persistence';
import type { CommenterDocument } from './commenter.schema.js';
import type { CommentDocument } from './comment.schema.js';
import type { DecisionDocument } from './decision.schema.js';
import type { ErasureDocument } from './erasure.schema.js';
import type { GuestDocument } from './guest.schema.js';
import type { ReactionDocument } from './reaction.schema.js';
import type { ReportDocument } from './report.schema.js';

/** In the place of whoever was erased. */
const nobody = 'gst_0';

/** Everything that this service knows of a person, and how it is forgotten. */
@Injectable()
export class ErasuresStore {
  constructor(
    @InjectModel('Comment') private readonly comments: Model<CommentDocument>,
    @InjectModel('Guest') private readonly guests: Model<GuestDocument>,
    @InjectModel('Commenter') private readonly commenters: Model<CommenterDocument>,
    @InjectModel('Reaction') private readonly reactions: Model<ReactionDocument>,
    @InjectModel('Report') private readonly reports: Model<ReportDocument>,
    @InjectModel('Decision') private readonly decisions: Model<DecisionDocument>,
    @InjectModel('Erasure') private readonly erasures: Model<ErasureDocument>,
  ) {}

  async commentsOf(personId: string, limit: number): Promise<string[]> {
    const rows = await this.comments
      .find({ 'author.id': personId } as QueryFilter<CommentDocument>)
      .limit(limit)
      .select('_id')
      .lean<{ _id: string }[]>()
      .exec();
    return rows.map(({ _id }) => _id);
  }

  async answersTo(personId: string, limit: number): Promise<string[]> {
    const rows = await this.comments.find({ parentAuthorId: personId }).limit(limit).select('_id').lean<{ _id: string }[]>().exec();
    return rows.map(({ _id }) => _id);
  }

  /** What a comment that was removed still knows of its author. */
  async forgetAuthor(commentId: string): Promise<void> {
    await this.comments
      .updateOne({ _id: commentId } as QueryFilter<CommentDocument>, {
        $set: { author: { id: nobody, name: '-' }, text: '-', digest: '', history: [] },
        $unset: { ruling: 1, pending: 1, appeal: 1, undo: 1, finding: 1, waitingSince: 1, appealedAt: 1 },
      })
      .exec();
  }

  /** All but the comments: who they said they are, what was decided about them, what they thought and said of others. */
  async forgetPerson(personId: string): Promise<void> {
    await this.guests.deleteOne({ _id: personId }).exec();
    await this.commenters.deleteOne({ _id: personId }).exec();
    const reacted = await this.reactions.distinct('commentId', { personId }).exec();
    await this.reactions.deleteMany({ personId }).exec();
    // They are counted again without this person.
    await this.comments.updateMany({ _id: { $in: reacted } } as QueryFilter<CommentDocument>, { $set: { uncounted: true } }).exec();
    await this.#forgetReporter(personId);
    await this.decisions.updateMany({ personId }, { $unset: { personId: 1, reason: 1 } }).exec();
  }

  /** That somebody reported a comment stays, for the comment was hidden by how many did. */
  async #forgetReporter(personId: string): Promise<void> {
    const reports = await this.reports.find({ personId }).lean<ReportDocument[]>().exec();
    if (reports.length === 0) return;
    await this.reports.deleteMany({ personId }).exec();
    await this.reports.insertMany(
      reports.map(({ receipt, commentId, reason, at }) => ({
        _id: `${commentId}:${receipt}`,
        receipt,
        commentId,
        reason,
        at,
        personId: nobody,
      })),
    );
  }

  async prove(by: string, comments: number): Promise<void> {
    await this.erasures.insertMany([{ _id: newId('aud'), at: new Date(), by, comments }]);
  }
}
