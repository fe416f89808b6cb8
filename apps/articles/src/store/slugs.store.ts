import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
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

  /** Of `slug`, `slug-2`, `slug-3`, … those that belong to somebody. */
  async takenLike(slug: string): Promise<Set<string>> {
    const rows = await this.model
      .find({ _id: { $regex: `^${slug}(-[0-9]+)?$` } })
      .lean<SlugDocument[]>()
      .exec();
    return new Set(rows.map(({ _id }) => _id));
  }

  async claim(slug: string, articleId: string): Promise<void> {
    try {
      await this.model.create([{ _id: slug, articleId }]);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 11_000) throw new SlugRaceError();
      throw error;
    }
  }
}
