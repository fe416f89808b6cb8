import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/**
 * An answer that is one aggregate says its version as ETag, which is what `If-Match` asks for; with a query it may be a part or more of it, and then,
 * like any other JSON answer to a GET, it gets a weak ETag of its bytes; one that comes as bytes brings its own. What the client has already is not sent again (RFC 9110, 13.1.2). Headers
 * that a handler has set stay.
 */
export function answerConditionally(server: FastifyInstance): void {
  server.addHook('preSerialization', (request, reply, payload, done) => {
    if (isVersioned(payload) && reply.statusCode < 300 && !request.url.includes('?') && !reply.hasHeader('etag'))
      reply.header('etag', `"${payload.version}"`);
    done(null, payload);
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || reply.statusCode !== 200) return done(null, payload);
    if (typeof payload !== 'string' && !(Buffer.isBuffer(payload) && reply.hasHeader('etag'))) return done(null, payload);
    // Nobody has kept it, so an ETag that is asked about is of something else, such as what others see at the same address.
    if (reply.getHeader('cache-control') === 'no-store') return done(null, payload);
    if (!reply.hasHeader('cache-control'))
      reply.header('cache-control', request.headers.authorization === undefined ? 'no-cache' : 'private, no-cache');
    if (typeof payload === 'string' && !reply.hasHeader('etag')) {
      if (!String(reply.getHeader('content-type')).startsWith('application/json')) return done(null, payload);
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

const isVersioned = (body: unknown): body is { version: number } =>
  typeof body === 'object' && body !== null && 'version' in body && Number.isInteger(body.version);
