import { createHash } from 'node:crypto';
import { type EncodedBytes, encodeBytes } from './encode-bytes.js';
import type { Part } from './parts.js';

/** A page as it was rendered. */
export interface RenderedPage {
  readonly status: 200 | 301 | 404 | 410 | 503;
  readonly html: string;
  /** Of what is no page for readers. */
  readonly contentType?: string;
  /** Where a 301 leads. */
  readonly location?: string;
}

/** A page as it is sent: its bytes in each encoding, made once. */
export interface EncodedPage {
  readonly status: number;
  readonly location?: string;
  readonly contentType?: string;
  /** A strong validator of the identity bytes; each encoding has its own suffix (RFC 9110, 8.8.3). */
  readonly tag: string;
  readonly bodies: EncodedBytes;
  readonly parts: readonly Part[];
  /** From this moment on (milliseconds) it is another page, though none of its parts has changed. */
  readonly until: number;
}

export async function encodePage(page: RenderedPage, parts: readonly Part[] = [], until = Infinity): Promise<EncodedPage> {
  const bodies = await encodeBytes(Buffer.from(page.html));
  const tag = createHash('sha256').update(bodies.identity).digest('base64url').slice(0, 22);
  const { status, location, contentType } = page;
  const kind = { ...(location !== undefined && { location }), ...(contentType !== undefined && { contentType }) };
  return { status, ...kind, tag, bodies, parts, until };
}

/** Bytes that a page holds in memory. */
export const sizeOf = ({ bodies, parts }: EncodedPage): number =>
  bodies.identity.length + bodies.gzip.length + bodies.br.length + parts.reduce((sum, { name }) => sum + name.length + 32, 256);
