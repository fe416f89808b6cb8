import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { keysetPage } from '#persistence';
import { RevisionNotFoundError } from '../domain/revisions/revision-errors.js';
import type { Revision } from '../domain/revisions/revision.js';
import type { RevisionDocument } from './revision.schema.js';

/** A revision without its text, but for the headline. */
export type RevisionSummary = Omit<Revision, 'content' | 'slug'> & { readonly headline: string };

export interface RevisionPageRequest {
  readonly articleId: string;
  readonly limit: number;
  readonly after?: string;
}

/** Texts as they were saved, which nobody changes any more. */
@Injectable()
export class RevisionsStore {
  constructor(@InjectModel('Revision') private readonly model: Model<RevisionDocument>) {}

  async insert(revision: Revision): Promise<void> {
    await this.model.create([{ _id: idOf(revision.articleId, revision.number), ...revision }]);
  }

  async has(articleId: string): Promise<boolean> {
    return (await this.model.exists({ articleId }).exec()) !== null;
  }

  async get(articleId: string, number: number): Promise<Revision> {
    const row = await this.model.findById(idOf(articleId, number)).lean<RevisionDocument>().exec();
    if (!row) throw new RevisionNotFoundError(articleId, String(number));
    return toRevision(row);
  }

  /** The text that it took the place of: of one that readers saw the one that they saw before, and else that which was saved before. */
  async before({ articleId, number, wasPublic }: Pick<Revision, 'articleId' | 'number' | 'wasPublic'>): Promise<Revision> {
    const row =
      (wasPublic && (await this.#newestBefore({ articleId, number, wasPublic }))) || (await this.#newestBefore({ articleId, number }));
    if (!row) throw new RevisionNotFoundError(articleId, `before ${number}`);
    return toRevision(row);
  }

  #newestBefore({ number, ...of }: Pick<Revision, 'articleId' | 'number'> & Partial<Revision>): Promise<RevisionDocument | null> {
    return this.model
      .findOne({ ...of, number: { $lt: number } })
      .sort({ number: -1 })
      .lean<RevisionDocument>()
      .exec();
  }

  async page({ articleId, limit, after }: RevisionPageRequest): Promise<{ items: RevisionSummary[]; next?: string }> {
    const { items, next } = await keysetPage({
      model: this.model,
      filter: { articleId },
      sort: { field: 'number', direction: 'descending' },
      limit,
      ...(after !== undefined && { after }),
      select: ['articleId', 'of', 'by', 'byName', 'at', 'action', 'reason', 'wasPublic', 'content.headline'],
    });
    const summaries = items.map(toRevision).map(({ content, slug: _slug, ...summary }) => ({ ...summary, headline: content.headline }));
    return { items: summaries, ...(next !== undefined && { next }) };
  }

  /** How these people were called when they last saved a text of the article. */
  async writersOf(articleId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.model
      .find({ articleId, by: { $in: ids } })
      .sort({ number: 1 })
      .select('by byName')
      .lean<Pick<RevisionDocument, 'by' | 'byName'>[]>()
      .exec();
    return new Map(rows.flatMap(({ by, byName }) => (byName === undefined ? [] : [[by, byName] as const])));
  }

  /** The article's own text, as it was saved last, is what readers see from now on. */
  async markPublic(articleId: string): Promise<void> {
    await this.model.findOneAndUpdate({ articleId, of: 'article' }, { wasPublic: true }, { sort: { number: -1 } }).exec();
  }

  /** All but the newest `keep`, what is younger than `olderThan`, and what was ever public. */
  async prune(articleId: string, keep: number, olderThan: Date): Promise<void> {
    const [first] = await this.model
      .find({ articleId })
      .sort({ number: -1 })
      .skip(keep)
      .limit(1)
      .select('number')
      .lean<{ number: number }[]>()
      .exec();
    if (!first) return;
    await this.model.deleteMany({ articleId, number: { $lte: first.number }, wasPublic: false, at: { $lt: olderThan } }).exec();
  }
}

const idOf = (articleId: string, number: number): string => `${articleId} ${number}`;
const toRevision = ({ _id, ...revision }: RevisionDocument): Revision => revision;
