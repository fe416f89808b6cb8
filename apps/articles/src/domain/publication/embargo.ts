import type { Embargo } from '../article.js';

/** The embargo in force; a lapsed one is none. */
export const embargoAt = (embargo: Embargo | undefined, now: Date): Embargo | undefined =>
  embargo?.until && embargo.until <= now ? undefined : embargo;
