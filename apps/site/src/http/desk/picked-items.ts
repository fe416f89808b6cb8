import { ids } from '../../domain/ids.js';
import type { Typed } from '../../pages/desk/desk-views.js';
import type { Decided } from './told-outcomes.js';

/** What is ticked for one decision: each comment by its name, with the version that was on the page. */
export const pickedItems = (fields: Typed): Decided[] =>
  Object.entries(fields).flatMap(([name, version]) => {
    const id = name.startsWith('pick-') ? name.slice('pick-'.length) : '';
    return ids.comment.test(id) && /^\d{1,9}$/.test(version) ? [{ id, version: Number(version) }] : [];
  });
