import { createHash } from 'node:crypto';
import { Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { defer, lastValueFrom, type Observable } from 'rxjs';
import type { RequestWithActor } from '#auth';
import { withIdempotencyKey } from '#persistence';
import { IdempotencyKeyRequiredError, InvalidRequestError } from '../problems/errors.js';

const WITHOUT_KEY = 'broadsheet:without-idempotency-key';

/** For a POST that only reads, or is one row per person anyway. */
export const WithoutIdempotencyKey = (): MethodDecorator => SetMetadata(WITHOUT_KEY, true);

export const needsIdempotencyKey = (handler: Function): boolean => Reflect.getMetadata(WITHOUT_KEY, handler) !== true;

/** Every POST is safe to repeat: the key goes with the command's own transaction, which then has one effect and one answer. */
@Injectable()
export class IdempotencyKeyInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest & RequestWithActor>();
    if (request.method !== 'POST' || !needsIdempotencyKey(context.getHandler())) return next.handle();
    const key = idempotencyKey(request.headers['idempotency-key']);
    const owner = request.actor?.id ?? `guest:${request.ip}`;
    const identified = { key: `${owner}:${key}`, fingerprint: fingerprint(request) };
    return defer(() => withIdempotencyKey(identified, () => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }
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

/** What was asked. An upload's bytes are not read yet, so its length stands for them. */
export function fingerprint({ method, url, body, headers }: Pick<FastifyRequest, 'method' | 'url' | 'body' | 'headers'>): string {
  const content = body === undefined || body === null ? (headers['content-length'] ?? '') : JSON.stringify(body);
  return createHash('sha256').update(`${method}\n${url}\n${content}`).digest('base64url');
}
