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

  async isGone(slug: string): Promise<boolean> {
    return (await this.model.exists({ gone: slug })) !== null;
  }
}
