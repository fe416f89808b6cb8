import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type AggregateDocument, aggregateSchema, AggregatesStore } from '#aggregates';
import type { Section } from '../domain/edition/section.js';

export const sectionSchema = aggregateSchema<Section>('sections');
sectionSchema.index({ 'state.path': 1 }, { unique: true });
sectionSchema.index({ 'state.previousPaths': 1 });
sectionSchema.index({ 'state.parentId': 1 });

@Injectable()
export class SectionsStore extends AggregatesStore<Section> {
  constructor(@InjectModel('Section') model: Model<AggregateDocument<Section>>) {
    super(model, 'section');
  }

  /** Whose path this is, or was. */
  ownerOf(slug: string): Promise<Section | undefined> {
    return this.findOne({ $or: [{ 'state.path': `/${slug}` }, { 'state.previousPaths': `/${slug}` }] });
  }

  async hasUnder(id: string): Promise<boolean> {
    return (await this.findOne({ 'state.parentId': id })) !== undefined;
  }

  all(): Promise<Section[]> {
    return this.find({});
  }
}
