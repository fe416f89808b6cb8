import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import kafkajs from 'kafkajs';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** Of one record batch. A broker takes 1 MiB of it packed, which could unpack to more than a process has. */
const maxOutputLength = 100_000_000;
/** Bytes that are unpacked at a time; with Node's 16 KiB a full fetch comes in hundreds of pieces, each of which costs a turn of the event loop. */
const chunkSize = 65_536;

/**
 * Node's own zstd for kafkajs. Our topics are stored in zstd whatever a producer sends (`compression.type`), so a codec that we lack
 * (Snappy, LZ4) can only stand in a topic whose settings were changed; that is a finding of the topic check and a crash of the consumer.
 */
export function registerZstd(): void {
  kafkajs.CompressionCodecs[kafkajs.CompressionTypes.ZSTD] = () => ({
    compress: (encoder: { buffer: Buffer }) => compress(encoder.buffer),
    decompress: (buffer: Buffer) => decompress(buffer, { maxOutputLength, chunkSize }),
  });
}
