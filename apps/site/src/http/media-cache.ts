import { PassThrough, type Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { LRUCache } from 'lru-cache';

interface KeptFile {
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

const keptHeaders = [
  'content-type',
  'cache-control',
  'etag',
  'accept-ranges',
  'content-security-policy',
  'cross-origin-resource-policy',
  'x-content-type-options',
];

/** Small files that never change, kept as they pass by. A film is too large, and goes by in ranges anyway. */
export class MediaCache {
  readonly #files: LRUCache<string, KeptFile>;

  constructor(maxBytes: number) {
    this.#files = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: Math.floor(maxBytes / 16),
      sizeCalculation: ({ body }) => body.length + 512,
    });
  }

  get(path: string): KeptFile | undefined {
    return this.#files.get(path);
  }

  /** The same stream, kept once it has passed whole. */
  keeping(path: string, reply: FastifyReply, stream: Readable): Readable {
    const length = Number(reply.getHeader('content-length') ?? Number.NaN);
    if (reply.statusCode !== 200 || !(length <= this.#files.maxEntrySize)) return stream;
    const headers = Object.fromEntries(keptHeaders.flatMap(name => (reply.hasHeader(name) ? [[name, String(reply.getHeader(name))]] : [])));
    const chunks: Buffer[] = [];
    const passing = new PassThrough();
    passing.on('data', (chunk: Buffer) => chunks.push(chunk));
    passing.on('end', () => {
      const body = Buffer.concat(chunks);
      if (body.length === length) this.#files.set(path, { headers, body });
    });
    return stream.on('error', error => passing.destroy(error)).pipe(passing);
  }
}
