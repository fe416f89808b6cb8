import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isDuplicateKey } from '#persistence';
import type { SlugDocument } from './slug.schema.js';

/** Another request took the slug between our look and our claim; looking again tells. */
export class SlugRaceError extends Error {}

/** Which article each slug belongs to, for ever. */
@Injectable()
export class SlugsStore {
  constructor(@InjectModel('Slug') private readonly model: Model<SlugDocument>) {}

  async ownerOf(slug: string): Promise<string | undefined> {
    return (await this.model.findById(slug).lean<SlugDocument>().exec())?.articleId;
  }

  async claim(slug: string, articleId: string): Promise<void> {
    try {
      await this.model.create([{ _id: slug, articleId }]);
    } catch (error) {
      if (isDuplicateKey(error)) throw new SlugRaceError();
      throw error;
    }
  }
}
