import { Schema } from 'mongoose';

/** The site's copy of a small aggregate: its newest public state, or none where it is gone. */
export interface Kept<State> {
  _id: string;
  version: number;
  state?: State;
}

/** A collection of kept aggregates; `indexes` are over the state's own fields. */
export function keptSchema<State>(collection: string, indexes: readonly Record<string, 1 | -1>[] = []): Schema<Kept<State>> {
  const schema = new Schema<Kept<State>>(
    { _id: String, version: { type: Number, required: true }, state: Schema.Types.Mixed },
    { collection, versionKey: false, minimize: false },
  );
  for (const index of indexes) schema.index(index);
  return schema;
}
