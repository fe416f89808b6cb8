import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type AggregateDocument, aggregateSchema, AggregatesStore } from '#aggregates';
import type { Author } from '../domain/edition/author.js';

export const authorSchema = aggregateSchema<Author>('authors');
authorSchema.index({ 'state.slug': 1 }, { unique: true });
authorSchema.index({ 'state.previousSlugs': 1 });

@Injectable()
export class AuthorsStore extends AggregatesStore<Author> {
  constructor(@InjectModel('Author') model: Model<AggregateDocument<Author>>) {
    super(model, 'author');
  }

  /** Who has the slug, or had it. */
  ownerOf(slug: string): Promise<Author | undefined> {
    return this.findOne({ $or: [{ 'state.slug': slug }, { 'state.previousSlugs': slug }] });
  }
}
