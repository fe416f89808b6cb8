import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { AskService } from '../ask-service.js';

/** Sent twice within this time it is the same act: a second click, or a page that was loaded again. */
const sameWithinMs = 600_000;

/** The Idempotency-Key of what a reader sends. The page with the form is kept and shared, so it can hold no key of its own. */
export async function actKey(ask: AskService, path: string, body: object, request: FastifyRequest): Promise<string> {
  const who = Object.values(await ask.identityOf(request)).join() || request.ip;
  const act = JSON.stringify([who, path, JSON.stringify(body), Math.floor(Date.now() / sameWithinMs)]);
  return createHash('sha256').update(act).digest('base64url');
}
