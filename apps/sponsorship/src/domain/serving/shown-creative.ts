import type { PublicCreative } from '#contracts';
import type { Creative } from '../creatives/creative.js';

/** A creative as the page that shows it gets it. */
export function shownCreative({ id, link, content }: Creative): PublicCreative {
  return { ...content, id, ...(link !== undefined && { link }) };
}
