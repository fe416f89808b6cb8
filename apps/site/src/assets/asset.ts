import { createHash } from 'node:crypto';

/** A file that the site serves of its own. */
export interface Asset {
  path: string;
  contentType: string;
  body: Buffer;
  /** Its path changes with its content, so it may be kept for ever. */
  immutable: boolean;
}

export const fingerprint = (body: Buffer | string): string => createHash('sha256').update(body).digest('hex').slice(0, 10);

/** An asset whose path holds the fingerprint of its content: `/assets/name-0123456789.ext`. */
export function fingerprinted(name: string, extension: string, contentType: string, body: Buffer): Asset {
  return { path: `/assets/${name}-${fingerprint(body)}.${extension}`, contentType, body, immutable: true };
}
