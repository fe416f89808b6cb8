import { Schema } from 'mongoose';
import type { Searchable } from '../domain/search/searchable.js';

/** An article as it is looked for. Made of the site's own copy of it, see KeepIndex; what readers may not see has no row. */
export interface SearchableDocument extends Partial<Searchable> {
  _id: string;
  /** The mark of the article's last change, where it was not read since; that of another change is another. */
  pending?: number;
  /** Of the rules by which it was read. */
  edition?: number;
  publishedAt?: Date;
}

/** Named, for whoever looks something up says by which. */
export const byWord = { words: 1, publishedAt: -1, _id: -1 } as const;

export const searchableSchema = new Schema<SearchableDocument>(
  {
    _id: String,
    pending: Number,
    edition: Number,
    publishedAt: Date,
    language: String,
    headline: { type: [String], default: undefined },
    names: { type: [String], default: undefined },
    standfirst: { type: [String], default: undefined },
    often: { type: [String], default: undefined },
    words: { type: [String], default: undefined },
  },
  { collection: 'searchables', versionKey: false },
);
searchableSchema.index(byWord);
searchableSchema.index({ pending: 1 }, { sparse: true });
searchableSchema.index({ language: 1 }, { sparse: true });
