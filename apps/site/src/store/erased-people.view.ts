import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { keepNewest } from '#persistence';
import { type Kept, keptSchema } from './kept.schema.js';

export const erasedPersonSchema = keptSchema<never>('erasedPeople');

/** Who asked to be forgotten: bare ids, so that an event which comes late does not bring a name back. */
@Injectable()
export class ErasedPeopleView {
  constructor(@InjectModel('ErasedPerson') private readonly model: Model<Kept<never>>) {}

  keepNewest(people: readonly Kept<never>[]): Promise<void> {
    return keepNewest(this.model, people);
  }

  async among(ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const found = await this.model
      .find({ _id: { $in: [...new Set(ids)] } })
      .select('_id')
      .lean<{ _id: string }[]>()
      .exec();
    return new Set(found.map(({ _id }) => _id));
  }
}
