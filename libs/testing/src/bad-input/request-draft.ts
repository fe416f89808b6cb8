import { randomUUID } from 'node:crypto';
import type { Operation } from '../operations.js';
import type { RawRequest } from './raw-request.js';

/** A part of a multipart form; with a file name it is a file. */
export interface FormPart {
  readonly name: string;
  readonly content: string | Buffer;
  readonly filename?: string;
}

/** What a good request to one route carries; the rest is read from the route's description. */
export interface Sample {
  readonly params?: Readonly<Record<string, string>>;
  /** Of a list that wants to know of what; without its question mark. */
  readonly query?: string;
  readonly body?: object;
  readonly form?: readonly FormPart[];
  readonly version?: number;
  /** Bad texts for a parameter or a form's field, where no schema can say that they are. */
  readonly alsoBad?: Readonly<Record<string, readonly string[]>>;
}

/** A request whose parts can still be changed one by one. */
export interface RequestDraft {
  /** As they stand in the address: percent-encoded. */
  readonly params: Readonly<Record<string, string>>;
  /** Without its question mark. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

/** Where a request is at fault; an answer must name it. */
export interface Place {
  readonly in: 'body' | 'query' | 'path' | 'header';
  /** RFC 6901; something within it may be named instead. */
  readonly pointer: string;
}

export interface BadRequest {
  readonly what: string;
  readonly place: Place;
  readonly draft: RequestDraft;
}

const boundary = 'broadsheet-form-boundary';

export function draftOf({ body, parameters }: Operation, sample: Sample): RequestDraft {
  const asks = (name: string) => parameters.some(parameter => parameter.in === 'header' && parameter.name === name);
  return {
    params: Object.fromEntries(Object.entries(sample.params ?? {}).map(([name, value]) => [name, encodeURIComponent(value)])),
    query: sample.query ?? '',
    headers: {
      ...(asks('If-Match') && { 'if-match': `"${sample.version ?? 1}"` }),
      ...(asks('Idempotency-Key') && { 'idempotency-key': randomUUID() }),
      ...(body && { 'content-type': sample.form ? `multipart/form-data; boundary=${boundary}` : 'application/json' }),
    },
    ...(body && { body: sample.form ? formBody(sample.form) : Buffer.from(JSON.stringify(sample.body ?? {})) }),
  };
}

export function requestOf({ method, path }: Operation, { params, query, headers, body }: RequestDraft): RawRequest {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  return { method, target: query === '' ? filled : `${filled}?${query}`, headers, ...(body && { body }) };
}

/** RFC 7578. */
export function formBody(parts: readonly FormPart[]): Buffer {
  const bytes = parts.flatMap(({ name, content, filename }) => [
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"${filename ? `; filename="${filename}"` : ''}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...bytes, Buffer.from(`--${boundary}--\r\n`)]);
}
