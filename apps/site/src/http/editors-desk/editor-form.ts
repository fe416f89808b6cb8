import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { editorsPath } from '../../domain/editing/desk-address.js';
import { deskForm, type DeskForm } from '../desk/desk-form.js';
import { textOfForm } from '../text-of-form.js';
import type { EditorsDoor } from './editors-door.js';
import type { MultipartForm } from './kept-parts.js';
import { multipartForm } from './multipart-form.js';

/** An editor's form as it was sent. */
export interface EditorForm extends DeskForm, Omit<MultipartForm, 'fields'> {}

const megabyte = 1_048_576;
/** Of a form without files, too. */
export const largestText = 4 * megabyte;
/** With files, for whoever has a slow line. */
export const longestSendingMs = 120_000;
const [largestFiles, largestForm] = [64 * megabyte, 512 * megabyte];
/** What one may have sent with a picture when the session was over. */
const largestOfStranger = largestFiles + largestText;

const texts = z.record(z.string(), z.string());

/** Of whoever is not signed in to the newsroom the words are kept for when they are, and no file. */
export async function formBehind(door: Pick<EditorsDoor, 'knowsNewsroom'>, request: FastifyRequest): Promise<EditorForm> {
  const ofKnown = { files: largestFiles, all: largestForm };
  const limits = { texts: largestText, ...((await door.knowsNewsroom(request)) ? ofKnown : { files: 0, all: largestOfStranger }) };
  const { body, headers } = request;
  const isMultipart = body instanceof Readable;
  const sent = isMultipart ? await multipartForm(body, headers['content-type'] ?? '', limits) : withoutFiles(body);
  request.body = Object.fromEntries(Object.entries(sent.fields).map(([name, value]) => [name, textOfForm(value)]));
  return { ...deskForm(request, editorsPath), files: sent.files, tooLarge: sent.tooLarge };
}

const withoutFiles = (body: unknown): MultipartForm => ({ fields: texts.catch({}).parse(body ?? {}), files: new Map(), tooLarge: [] });
