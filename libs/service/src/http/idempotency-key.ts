import { createHash } from 'node:crypto';
import { SetMetadata } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '#auth';
import { withIdempotencyKey } from '#persistence';
import { IdempotencyKeyRequiredError, InvalidRequestError } from '../problems/errors.js';

const WITHOUT_KEY = 'broadsheet:without-idempotency-key';

/** For a POST that only reads, or is one row per person anyway: the key is not asked for. */
export const WithoutIdempotencyKey = (): MethodDecorator => SetMetadata(WITHOUT_KEY, true);

export const needsIdempotencyKey = (handler: Function): boolean => Reflect.getMetadata(WITHOUT_KEY, handler) !== true;

/**
 * Every POST is safe to repeat: its key goes with the command's own transaction, which then has one effect and one answer. The key lies in the space
 * of its actor, who is known only when the guard has let the request in; so it is read by the transaction, not here.
 */
export function carryIdempotencyKey(server: FastifyInstance): void {
  server.addHook('preHandler', (request: FastifyRequest & { actor?: Actor }, _reply, done) => {
    if (request.method !== 'POST' || request.headers['idempotency-key'] === undefined) return done();
    const identified = {
      get key(): string {
        const key = idempotencyKey(request.headers['idempotency-key']);
        // Whoever has no id is known by their address, which is kept nowhere as it is.
        return request.actor ? `${request.actor.id}:${key}` : `guest:${digestOf(`${request.ip} ${key}`)}`;
      },
      get fingerprint(): string {
        return fingerprint(request);
      },
    };
    return withIdempotencyKey(identified, done);
  });
}

export function idempotencyKey(header: string | string[] | undefined): string {
  if (header === undefined || header === '') throw new IdempotencyKeyRequiredError();
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(header)) {
    throw new InvalidRequestError([
      { pointer: '/idempotency-key', in: 'header', message: 'Must be 1 to 200 printable ASCII characters without spaces.' },
    ]);
  }
  return header;
}

/** What was asked. Of a body that a route reads itself, what the route has said it is (`request.body`), or else its length. */
export function fingerprint({ method, url, body, headers }: Pick<FastifyRequest, 'method' | 'url' | 'body' | 'headers'>): string {
  const content = body === undefined || body === null ? (headers['content-length'] ?? '') : JSON.stringify(body);
  return digestOf(`${method}\n${url}\n${content}`);
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
