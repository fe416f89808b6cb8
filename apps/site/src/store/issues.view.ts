import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { PublicIssue } from '#contracts';
import { keepNewest } from '#persistence';
import { type Kept, keptSchema } from './kept.schema.js';

export const issueViewSchema = keptSchema<PublicIssue>('issues', [{ 'state.number': -1 }]);

/** The magazine's published issues. */
@Injectable()
export class IssuesView {
  constructor(@InjectModel('IssueView') private readonly model: Model<Kept<PublicIssue>>) {}

  keepNewest(issues: readonly Kept<PublicIssue>[]): Promise<void> {
    return keepNewest(this.model, issues);
  }

  async byNumber(number: number): Promise<PublicIssue | undefined> {
    return (await this.model.findOne({ 'state.number': number }).lean<Kept<PublicIssue>>().exec())?.state;
  }

  /** Newest first, older than issue number `before`. */
  async newest(limit: number, before = Number.MAX_SAFE_INTEGER): Promise<PublicIssue[]> {
    const found = await this.model
      .find({ 'state.number': { $lt: before } })
      .sort({ 'state.number': -1 })
      .limit(limit)
      .lean<Kept<PublicIssue>[]>()
      .exec();
    return found.flatMap(({ state }) => state ?? []);
  }

  async isGone(number: number): Promise<boolean> {
    return (await this.model.exists({ gone: String(number) })) !== null;
  }
}
