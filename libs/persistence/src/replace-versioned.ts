import type { Model } from 'mongoose';
import { VersionConflictError } from './errors.js';

interface Versioned {
  _id: string;
  version: number;
}

/** Stores the next version of an aggregate over the one before it; whoever comes second gets a `VersionConflictError`. */
export async function replaceVersioned<T extends Versioned>(model: Model<T>, document: T): Promise<void> {
  const { matchedCount } = await model.replaceOne({ _id: document._id, version: document.version - 1 } as object, document).exec();
  if (matchedCount === 1) return;
  const current = await model.findById(document._id).select('version').lean<Versioned>().exec();
  throw new VersionConflictError(document._id, current?.version ?? 0);
}
