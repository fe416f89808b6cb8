import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { type Asset, fingerprint } from '../assets/asset.js';
import { type EncodedBytes, encodeBytes } from '../cache/encode-bytes.js';

/** An asset as it is sent. */
export interface EncodedAsset {
  readonly contentType: string;
  readonly immutable: boolean;
  readonly tag: string;
  /** Pictures and fonts are compressed already. */
  readonly bodies: Pick<EncodedBytes, 'identity'> & Partial<EncodedBytes>;
}

/** More than the paper has; a style sheet has as many addresses as there are colours, and anybody may ask for one. */
const most = 100;

const isText = (contentType: string): boolean => /^text\/|^image\/svg|json/.test(contentType);

/** The paper's own files, each encoded once for all who load it. */
@Injectable()
export class EncodedAssets {
  readonly #encoded = new LRUCache<string, Promise<EncodedAsset>>({ max: most });

  of(asset: Asset): Promise<EncodedAsset> {
    const known = this.#encoded.get(asset.path);
    if (known) return known;
    const encoded = encode(asset);
    this.#encoded.set(asset.path, encoded);
    encoded.catch(() => this.#encoded.delete(asset.path));
    return encoded;
  }
}

async function encode({ contentType, immutable, body }: Asset): Promise<EncodedAsset> {
  const bodies = isText(contentType) ? await encodeBytes(body) : { identity: body };
  return { contentType, immutable, tag: fingerprint(body), bodies };
}
