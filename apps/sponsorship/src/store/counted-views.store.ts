import type { Model } from 'mongoose';
import { currentSession } from '#persistence';
import type { Decision } from '../domain/serving/decision.js';
import type { CountedViewDocument } from './counted-view.schema.js';

export interface CountedView {
  readonly decision: Decision;
  readonly at: Date;
  readonly isUnbilled?: boolean;
}

/** What impressions and clicks have in common: a row for each that was counted, in the transaction that counts it. */
export class CountedViewsStore {
  constructor(protected readonly model: Model<CountedViewDocument>) {}

  /** Those of the decisions that are here. */
  async known(decisionIds: readonly string[]): Promise<Set<string>> {
    if (decisionIds.length === 0) return new Set();
    const rows = await this.model.collection
      .find({ _id: { $in: [...decisionIds] } } as object, { projection: { _id: 1 }, ...inSession() })
      .toArray();
    return new Set(rows.map(({ _id }) => String(_id)));
  }

  /** One that is here already, because another process was faster, ends the transaction. */
  async insert(views: readonly CountedView[]): Promise<void> {
    if (views.length === 0) return;
    await this.model.collection.insertMany(views.map(documentOf) as object[], { ordered: true, ...inSession() });
  }
}

function documentOf({ decision, at, isUnbilled }: CountedView): CountedViewDocument {
  const { id, at: decidedAt, ...rest } = decision;
  return { _id: id, at, decidedAt, ...rest, ...(isUnbilled && { isUnbilled }) };
}

/** The driver itself does not know which transaction it is in. */
const inSession = () => {
  const session = currentSession();
  return session ? { session } : {};
};
