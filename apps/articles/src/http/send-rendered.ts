import type { FastifyReply } from 'fastify';
import { matchesEtag } from '#service';
import type { Rendered } from '../queries/content-cache.js';

/** A shared cache may answer for a moment, and while it asks again. */
const forAMoment = 'public, max-age=2, stale-while-revalidate=30';

/** The bytes as they are kept, or 304 for whoever has them (RFC 9110, 13.1.2). */
export function sendRendered({ bytes, etag }: Rendered, ifNoneMatch: string | undefined, reply: FastifyReply): Buffer | undefined {
  reply.header('etag', etag).header('cache-control', forAMoment);
  if (matchesEtag(ifNoneMatch, etag)) {
    reply.code(304);
    return undefined;
  }
  reply.header('content-type', 'application/json; charset=utf-8');
  return bytes;
}
