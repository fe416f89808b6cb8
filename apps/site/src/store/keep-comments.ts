import type { mongo, Model } from 'mongoose';
import { isDuplicateKey } from '#persistence';
import type { CommentCounts, CommentState } from '../domain/comments/comment-state.js';
import type { CommentViewDocument } from './comment-view.schema.js';

export interface KnownComment {
  readonly id: string;
  readonly version: number;
  readonly state: CommentState;
}

export interface CountedComment {
  readonly id: string;
  readonly counts: CommentCounts;
}

/**
 * Two guards on one row: a state wins over an older state, counts over older counts, and neither moves the other. Counts that come first wait in
 * a row without a state. The row is always built whole and in the same order of fields, so that any order of events gives the same bytes.
 */
export const keepStates = (model: Model<CommentViewDocument>, comments: readonly KnownComment[]): Promise<void> =>
  write(
    model,
    comments.map(({ id, version, state }) => {
      const isNewer = { $gt: [version, { $ifNull: ['$version', 0] }] };
      const kept = (field: string, value: unknown) => ({ $cond: [isNewer, { $literal: value }, `$${field}`] });
      return change(id, { version: kept('version', version), state: kept('state', state), counts: '$counts' });
    }),
  );

export const keepCounts = (model: Model<CommentViewDocument>, comments: readonly CountedComment[]): Promise<void> =>
  write(
    model,
    comments.map(({ id, counts }) => {
      const isNewer = { $gt: [counts.version, { $ifNull: ['$counts.version', 0] }] };
      return change(id, { version: '$version', state: '$state', counts: { $cond: [isNewer, { $literal: counts }, '$counts'] } });
    }),
  );

/** Also of versions that are older than what is known: whoever is erased is in none. */
export const replaceState = (model: Model<CommentViewDocument>, comments: readonly KnownComment[]): Promise<void> =>
  write(
    model,
    comments.map(({ id, version, state }) => {
      const isSame = { $eq: [version, '$version'] };
      return change(id, { version: '$version', state: { $cond: [isSame, { $literal: state }, '$state'] }, counts: '$counts' });
    }),
  );

const isVisible = { $eq: ['$state.status', 'visible'] };
const isAnswered = { $and: [{ $gt: ['$version', 0] }, { $gt: ['$counts.replies', 0] }] };

/** What follows from state and counts, for lists and their indexes. */
const derived = {
  listed: { $or: [isVisible, isAnswered] },
  replies: { $ifNull: ['$counts.replies', 0] },
  reactions: { $sum: ['$counts.like', '$counts.insightful', '$counts.funny'] },
};

const change = (id: string, row: object) => ({
  updateOne: {
    filter: { _id: id },
    update: [
      { $replaceWith: { _id: '$_id', ...row } },
      { $replaceWith: { _id: '$_id', version: '$version', state: '$state', counts: '$counts', ...derived } },
    ],
    upsert: true,
  },
});

/** In order, for a batch may hold two versions of one comment. */
async function write(model: Model<CommentViewDocument>, operations: readonly object[]): Promise<void> {
  if (operations.length === 0) return;
  const bulk = () => model.collection.bulkWrite([...operations] as mongo.AnyBulkWriteOperation[]);
  try {
    await bulk();
  } catch (error) {
    // Two writers inserted the same row at once; the second try finds it and compares versions.
    if (!isDuplicateKey(error)) throw error;
    await bulk();
  }
}
