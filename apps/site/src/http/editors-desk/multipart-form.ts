import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { InvalidRequestError } from '#service';
import { FormTooLargeError, type FormLimits, KeptParts, type MultipartForm } from './kept-parts.js';

const limitsOfHeaders = { headerPairs: 10, headerSize: 4_096 };

/** Reads a form part by part: its texts whole, its files as far as they may be large. One that is larger is passed by, so that the texts behind it are not lost. */
export async function multipartForm(body: Readable, type: string, limits: FormLimits): Promise<MultipartForm> {
  const kept = new KeptParts(limits);
  try {
    const reader = new Busboy({ headers: { 'content-type': type }, limits: { ...limitsOfHeaders, fieldSize: limits.texts + 1 } });
    reader.on('field', (name: string | undefined, value) => kept.addText(name, value));
    reader.on('file', (name: string | undefined, stream, fileName, _encoding, mimeType) =>
      kept.addFile(name, stream, { fileName, mimeType }),
    );
    await pipeline(kept.guarded(body.iterator({ destroyOnReturn: false })), reader);
  } catch (error) {
    // A browser listens when it has sent everything: the rest is read and dropped, or it would see a connection that was cut.
    body.resume();
    if (error instanceof FormTooLargeError) throw error;
    throw new InvalidRequestError([{ pointer: '', in: 'body', message: 'This is no form that can be read.' }]);
  }
  return kept.form();
}
