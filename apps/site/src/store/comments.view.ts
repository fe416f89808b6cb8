import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { ForgottenPeople } from '#messaging';
import { type KeysetPage, keysetPage } from '#persistence';
import type { CommentOrder } from '../domain/comments/comment-order.js';
import { withoutPerson } from '../domain/comments/comment-state.js';
import type { CommentViewDocument } from './comment-view.schema.js';
import { type CountedComment, keepCounts, keepStates, type KnownComment, replaceState } from './keep-comments.js';

/** A comment of which there is more than counts. */
export type ListedComment = CommentViewDocument & Required<Pick<CommentViewDocument, 'version' | 'state'>>;

const sorts = {
  newest: { field: 'state.createdAt', direction: 'descending' },
  oldest: { field: 'state.createdAt', direction: 'ascending' },
  replies: { field: 'replies', direction: 'descending' },
  reactions: { field: 'reactions', direction: 'descending' },
} as const;

/** More than a moderator would pin. */
const mostPinned = 10;

/** The comments as readers see them. */
@Injectable()
export class CommentsView {
  constructor(
    @InjectModel('CommentView') private readonly model: Model<CommentViewDocument>,
    private readonly people: ForgottenPeople,
  ) {}

  /** Asked before, so that an erased name is not written; and after, for the erasure may have run in between. */
  async keepStates(comments: readonly KnownComment[]): Promise<void> {
    const authors = comments.flatMap(({ state }) => state.author?.id ?? []);
    const erased = new Set(await this.people.among(authors));
    const isErased = ({ state }: KnownComment) => state.author !== undefined && erased.has(state.author.id);
    await keepStates(
      this.model,
      comments.map(comment => (isErased(comment) ? { ...comment, state: withoutPerson(comment.state) } : comment)),
    );
    await this.#forget(await this.people.among(authors));
  }

  keepCounts(comments: readonly CountedComment[]): Promise<void> {
    return keepCounts(this.model, comments);
  }

  /** Remembered first: whatever is written from then on is looked at by its writer. */
  async erase(people: readonly string[]): Promise<void> {
    for (const id of people) await this.people.add(id);
    await this.#forget(people);
  }

  /** What answers a comment or an article, without what is pinned. */
  async page(answered: string, order: CommentOrder, limit: number, after?: string): Promise<KeysetPage<ListedComment>> {
    const page = await keysetPage({
      model: this.model,
      filter: { 'state.answers': answered, listed: true, 'state.pinned': false },
      sort: sorts[order],
      limit,
      ...(after !== undefined && { after }),
    });
    return { ...page, items: page.items.filter(isListed) };
  }

  async pinned(answered: string): Promise<ListedComment[]> {
    const found = await this.model
      .find({ 'state.answers': answered, listed: true, 'state.pinned': true })
      .sort({ 'state.createdAt': 1, _id: 1 })
      .limit(mostPinned)
      .lean<CommentViewDocument[]>()
      .exec();
    return found.filter(isListed);
  }

  /** Of each of these the oldest answers, at most so many. */
  async answersTo(ids: readonly string[], limit: number): Promise<ReadonlyMap<string, ListedComment[]>> {
    const found = await this.model
      .aggregate<{ _id: string; answers: CommentViewDocument[] }>([
        { $match: { _id: { $in: [...ids] } } },
        { $project: { _id: 1 } },
        {
          $lookup: {
            from: this.model.collection.name,
            localField: '_id',
            foreignField: 'state.answers',
            pipeline: [{ $match: { listed: true } }, { $sort: { 'state.createdAt': 1, _id: 1 } }, { $limit: limit }],
            as: 'answers',
          },
        },
      ])
      .exec();
    return new Map(found.map(({ _id, answers }) => [_id, answers.filter(isListed)]));
  }

  async byId(id: string): Promise<ListedComment | undefined> {
    const found = await this.model.findById(id).lean<CommentViewDocument>().exec();
    return found && isListed(found) ? found : undefined;
  }

  async #forget(people: readonly string[]): Promise<void> {
    if (people.length === 0) return;
    const theirs = await this.model
      .find({ 'state.author.id': { $in: [...people] } })
      .lean<CommentViewDocument[]>()
      .exec();
    const left = theirs.filter(isListed).map(({ _id, version, state }) => ({ id: _id, version, state: withoutPerson(state) }));
    await replaceState(this.model, left);
  }
}

const isListed = (row: CommentViewDocument): row is ListedComment => row.version !== undefined && row.state !== undefined;
