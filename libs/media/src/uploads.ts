import { createHash } from 'node:crypto';
import multipart from '@fastify/multipart';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { InvalidRequestError } from '#service';
import { UploadRefusedError } from './errors.js';

export interface Upload {
  readonly file: Buffer;
  /** The form's other fields, as text. */
  readonly fields: Readonly<Record<string, string>>;
}

const [maxFields, maxFieldBytes] = [10, 5_000];
/** Of any upload, in bytes; a route may want less. */
export const maxUploadBytes = 50 * 1024 * 1024;

/** Lets the server take multipart forms; without it they are answered with 415. */
@Injectable()
export class Uploads implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server: FastifyInstance = this.host.httpAdapter.getInstance();
    // Not awaited: that would begin the server's boot before Nest has set its error handler, and what the body's reader refuses would be a 500.
    void server.register(multipart, {
      limits: { files: 1, fields: maxFields, fieldSize: maxFieldBytes, fileSize: maxUploadBytes, fieldNameSize: 100, headerPairs: 50 },
    });
  }
}

/** Reads a form with one file, called `file`. Nothing is stored yet. */
export async function readUpload(request: FastifyRequest, maxBytes = maxUploadBytes): Promise<Upload> {
  if (!request.isMultipart()) refuse('/file', 'Send the file in a multipart/form-data form, as the field "file".');
  const { file, fields } = await partsOf(request).catch((error: unknown) => {
    // Of what the reader of forms throws, only that a form is none has no code.
    if (error instanceof Error && !('code' in error)) refuse('', error.message);
    throw error;
  });
  if (!file) refuse('/file', 'A file is needed.');
  if (file.length === 0) throw new UploadRefusedError('empty', 'The file is empty');
  if (file.length > maxBytes)
    throw new UploadRefusedError('too-many-bytes', `The file has ${file.length} bytes, more than the ${maxBytes} that are taken`);
  // What an Idempotency-Key stands for is the form itself; the bytes around it differ with each sending.
  request.body = { file: createHash('sha256').update(file).digest('base64url'), ...fields };
  return { file, fields };
}

async function partsOf(request: FastifyRequest): Promise<{ file: Buffer | undefined; fields: Record<string, string> }> {
  const fields: Record<string, string> = {};
  let file: Buffer | undefined;
  for await (const part of request.parts()) {
    const { fieldname: name } = part;
    if (Object.hasOwn(fields, name)) refuse(`/${name}`, 'This field is there twice.');
    if (part.type === 'field') fields[name] = String(part.value);
    else if (name === 'file') file = await part.toBuffer();
    else refuse(`/${name}`, 'The file is expected in the field "file".');
  }
  return { file, fields };
}

function refuse(pointer: string, message: string): never {
  throw new InvalidRequestError([{ pointer, in: 'body', message }]);
}
