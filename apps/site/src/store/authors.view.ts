import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { PublicAuthor } from '#contracts';
import { keepNewest } from '#persistence';
import { type Kept, keptSchema } from './kept.schema.js';

export const authorViewSchema = keptSchema<PublicAuthor>('authors', [{ 'state.slug': 1 }, { 'state.previousSlugs': 1 }]);

/** The authors who have a page. */
@Injectable()
export class AuthorsView {
  constructor(@InjectModel('AuthorView') private readonly model: Model<Kept<PublicAuthor>>) {}

  keepNewest(authors: readonly Kept<PublicAuthor>[]): Promise<void> {
    return keepNewest(this.model, authors);
  }

  /** By the slug of today; else by one that the author had before. */
  async bySlug(slug: string): Promise<PublicAuthor | undefined> {
    const named = await this.model.findOne({ 'state.slug': slug }).lean<Kept<PublicAuthor>>().exec();
    return (named ?? (await this.model.findOne({ 'state.previousSlugs': slug }).lean<Kept<PublicAuthor>>().exec()))?.state;
  }

  /** What a byline says of those who have a page. */
  async byIds(ids: readonly string[]): Promise<Map<string, Pick<PublicAuthor, 'name' | 'slug'>>> {
    if (ids.length === 0) return new Map();
    const kept = await this.model
      .find({ _id: { $in: [...ids] } })
      .select(['state.name', 'state.slug'])
      .lean<Kept<PublicAuthor>[]>()
      .exec();
    return new Map(kept.flatMap(({ _id, state }) => (state ? [[_id, { name: state.name, slug: state.slug }]] : [])));
  }

  /** Of all who have a page, as many as are asked for. */
  async slugs(limit: number): Promise<string[]> {
    const kept = await this.model
      .find({ 'state.slug': { $exists: true } })
      .sort({ 'state.slug': 1 })
      .limit(limit)
      .select(['state.slug'])
      .lean<Kept<PublicAuthor>[]>()
      .exec();
    return kept.flatMap(({ state }) => state?.slug ?? []);
  }

  async isGone(slug: string): Promise<boolean> {
    return (await this.model.exists({ gone: slug })) !== null;
  }
}
