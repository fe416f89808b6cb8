import type { PublicCreative } from '#contracts';
import type { Creative } from './creative.js';

/** As a page gets it. */
export const publicCreativeOf = ({ id, content, link }: Creative): PublicCreative => ({
  ...content,
  id,
  ...(link !== undefined && { link }),
});
