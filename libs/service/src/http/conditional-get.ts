import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Every JSON answer to a GET has an ETag, and is not sent to whoever has it already (RFC 9110, 13.1.2). Handlers may set their own. */
export function answerConditionally(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || reply.statusCode !== 200 || typeof payload !== 'string')
      return done(null, payload);
    const type = String(reply.getHeader('content-type') ?? '');
    if (!reply.hasHeader('cache-control'))
      reply.header('cache-control', request.headers.authorization === undefined ? 'no-cache' : 'private, no-cache');
    if (!reply.hasHeader('etag')) {
      if (!type.startsWith('application/json')) return done(null, payload);
      reply.header('etag', `W/"${createHash('sha1').update(payload).digest('base64url')}"`);
    }
    if (!matches(request.headers['if-none-match'], String(reply.getHeader('etag')))) return done(null, payload);
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    return done(null, null);
  });
}

/** Weak comparison: `W/"7"` is `"7"`. */
export function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some(tag => opaque(tag) === opaque(etag));
}

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
