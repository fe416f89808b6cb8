import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type AggregateDocument, aggregateSchema, AggregatesStore } from '#aggregates';
import type { Issue } from '../domain/edition/issue.js';

export const issueSchema = aggregateSchema<Issue>('issues');
issueSchema.index({ 'state.number': 1 }, { unique: true });

@Injectable()
export class IssuesStore extends AggregatesStore<Issue> {
  constructor(@InjectModel('Issue') model: Model<AggregateDocument<Issue>>) {
    super(model, 'issue');
  }

  byNumber(number: number): Promise<Issue | undefined> {
    return this.findOne({ 'state.number': number });
  }
}
