import type { FastifyReply } from 'fastify';
import { matchesEtag } from '#service';
import type { Rendered } from '../../queries/content-cache.js';

/** A shared cache may answer for a moment, and while it asks again. */
const forAMoment = 'public, max-age=2, stale-while-revalidate=30';

export const contentHeaders = ({ etag }: Rendered) => ({ etag, 'cache-control': forAMoment });

/** The bytes as they are kept, or 304 for whoever has them (RFC 9110, 13.1.2). */
export function sendRendered(rendered: Rendered, ifNoneMatch: string | undefined, reply: FastifyReply): Buffer | undefined {
  reply.headers(contentHeaders(rendered));
  if (matchesEtag(ifNoneMatch, rendered.etag)) {
    reply.code(304);
    return undefined;
  }
  reply.header('content-type', 'application/json; charset=utf-8');
  return rendered.bytes;
}
