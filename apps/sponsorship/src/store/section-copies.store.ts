import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import { keepNewest } from '#persistence';
import type { KnownSection } from '../domain/serving/book.js';

/** What is gone keeps its version. */
export interface SectionCopyDocument {
  _id: string;
  version: number;
  state?: KnownSection;
}

export const sectionCopySchema = new Schema<SectionCopyDocument>(
  { _id: String, version: { type: Number, required: true }, state: Schema.Types.Mixed },
  { collection: 'sections', versionKey: false, minimize: false },
);

/** This service's own copy of which section lies under which. */
@Injectable()
export class SectionCopiesStore {
  constructor(@InjectModel('SectionCopy') private readonly model: Model<SectionCopyDocument>) {}

  keepNewest(sections: readonly SectionCopyDocument[]): Promise<void> {
    return keepNewest(this.model, sections);
  }
}
