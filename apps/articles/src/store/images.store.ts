import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { PublicImage } from '#contracts';
import { type AggregateDocument, aggregateSchema, AggregatesStore } from '#aggregates';
import type { Image } from '../domain/media/image.js';
import { publicImage } from '../domain/media/public-image.js';

export const imageSchema = aggregateSchema<Image>('images');

@Injectable()
export class ImagesStore extends AggregatesStore<Image> {
  constructor(@InjectModel('Image') model: Model<AggregateDocument<Image>>) {
    super(model, 'image');
  }

  /** As everybody may have it; none where none is named, or where it does not exist. */
  async publicOne(id: string | undefined): Promise<PublicImage | undefined> {
    const [image] = id === undefined ? [] : await this.getMany([id]);
    return image && publicImage(image);
  }
}
