import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { InvalidRequestError, parseFormBody } from '#service';

const longestForm = 16_384;

/** Mail programs may send the form of RFC 8058 as `multipart/form-data` too; it has only texts, and is read like a plain one. */
@Injectable()
export class OneClickForms implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server: FastifyInstance = this.host.httpAdapter.getInstance();
    server.addContentTypeParser(
      /^multipart\/form-data\b/i,
      { parseAs: 'buffer', bodyLimit: longestForm },
      (request: FastifyRequest, bytes: string | Buffer) => readForm(Buffer.from(bytes), request.headers['content-type'] ?? ''),
    );
  }
}

async function readForm(bytes: Buffer, type: string): Promise<Record<string, string>> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData().catch(() => undefined);
  if (!form) return refuse('The form cannot be read.');
  const texts: [string, string][] = [];
  for (const [name, value] of form) texts.push([name, typeof value === 'string' ? value : refuse('No file is expected here.')]);
  return parseFormBody(Buffer.from(new URLSearchParams(texts).toString()));
}

function refuse(message: string): never {
  throw new InvalidRequestError([{ pointer: '', in: 'body', message }]);
}
