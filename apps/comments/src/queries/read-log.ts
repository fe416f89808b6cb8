import { Injectable } from '@nestjs/common';
import type { DecisionDocument } from '../store/decision.schema.js';
import { DecisionsStore } from '../store/decisions.store.js';

export type LogLine = Omit<DecisionDocument, '_id'> & { readonly id: string };

/** The moderators' log, the latest first. */
@Injectable()
export class ReadLog {
  constructor(private readonly decisions: DecisionsStore) {}

  async execute(limit: number, after?: string): Promise<{ items: LogLine[]; next?: string }> {
    const { items, next } = await this.decisions.page(limit, after);
    return { items: items.map(lineOf), ...(next !== undefined && { next }) };
  }
}

export const lineOf = ({ _id: id, ...line }: DecisionDocument): LogLine => ({ id, ...line });
