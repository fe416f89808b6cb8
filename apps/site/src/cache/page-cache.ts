import { type EncodedPage, sizeOf } from './encoded-page.js';
import { KeptByParts } from './kept-by-parts.js';

/** The pages of this process, each rendered once for the state that it is made of; bounded by bytes. */
export class PageCache extends KeptByParts<EncodedPage> {
  constructor(maxBytes: number, now?: () => number) {
    super({ mostSize: maxBytes, sizeOf, now });
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.count, bytes: this.totalSize };
  }
}
