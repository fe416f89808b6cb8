import { Schema } from 'mongoose';

/** The site's copy of a small aggregate: its newest public state, or the address at which readers knew it until it was gone. */
export interface Kept<State> {
  _id: string;
  version: number;
  state?: State;
  gone?: string;
}

/** A collection of kept aggregates; `indexes` are over the state's own fields. */
export function keptSchema<State>(collection: string, indexes: readonly Record<string, 1 | -1>[] = []): Schema<Kept<State>> {
  const schema = new Schema<Kept<State>>(
    { _id: String, version: { type: Number, required: true }, state: Schema.Types.Mixed, gone: String },
    { collection, versionKey: false, minimize: false },
  );
  schema.index({ gone: 1 }, { sparse: true });
  for (const index of indexes) schema.index(index);
  return schema;
}
