import type { Paper } from '../paper/paper.js';
import { absoluteUrl } from '../text/safe-url.js';

/** Where whoever embeds a page of the paper finds what to show of it. */
export function oembedUrl(path: string, { url }: Paper): string | undefined {
  const address = absoluteUrl(path, url);
  return address && `${url}/oembed?url=${encodeURIComponent(address)}`;
}
