import { Readable } from 'node:stream';
import { z } from 'zod';
import type { FastifyRequest } from 'fastify';
import { editorsPath } from '../../domain/editing/desk-address.js';
import { deskForm, type DeskForm } from '../desk/desk-form.js';
import type { EditorsDoor } from './editors-door.js';
import { textOfForm } from '../text-of-form.js';

/** An editor's form as it was sent; a file is there only where one was chosen. */
export interface EditorForm extends DeskForm {
  readonly files: ReadonlyMap<string, File>;
}

/** With files, and without: whoever is not signed in may have one of them kept for when they are. */
export const [largestForm, largestText] = [64 * 1_048_576, 4 * 1_048_576];

/** As large as whoever sends it may send one. */
export async function formBehind(door: Pick<EditorsDoor, 'knows'>, request: FastifyRequest): Promise<EditorForm> {
  return editorForm(request, (await door.knows(request)) ? largestForm : largestText);
}

export class FormTooLargeError extends Error {
  readonly code = 'body-too-large' as const;

  constructor(most: number) {
    super(`A form of more than ${most} bytes is not read`);
  }
}

const texts = z.record(z.string(), z.string());

export async function editorForm(request: FastifyRequest, most: number): Promise<EditorForm> {
  const files = new Map<string, File>();
  if (request.body instanceof Readable) {
    const fields: Record<string, string> = {};
    for (const [name, value] of await multipart(request.body, request.headers['content-type'] ?? '', most)) {
      if (typeof value === 'string') fields[name] = value;
      else if (value.size > 0) files.set(name, value);
    }
    request.body = fields;
  }
  const sent = texts.catch({}).parse(request.body ?? {});
  const lines = Object.entries(sent).map(([name, value]) => [name, textOfForm(value)]);
  request.body = Object.fromEntries(lines);
  return { ...deskForm(request, editorsPath), files };
}

async function multipart(body: Readable, type: string, most: number): Promise<FormData> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw new FormTooLargeError(most);
    chunks.push(chunk);
  }
  const form = new Response(Buffer.concat(chunks), { headers: { 'content-type': type } });
  return form.formData().catch(() => new FormData());
}
