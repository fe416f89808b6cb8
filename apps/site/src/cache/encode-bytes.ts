import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** The same bytes in each encoding that readers take. */
export interface EncodedBytes {
  readonly identity: Buffer;
  readonly gzip: Buffer;
  readonly br: Buffer;
}

export type Encoding = keyof EncodedBytes;

const compress = { gzip: promisify(gzip), br: promisify(brotliCompress) };

export async function encodeBytes(identity: Buffer): Promise<EncodedBytes> {
  const [gzipped, br] = await Promise.all([
    compress.gzip(identity, { level: 6 }),
    compress.br(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length } }),
  ]);
  return { identity, gzip: gzipped, br };
}
