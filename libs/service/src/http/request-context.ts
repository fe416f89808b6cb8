import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { childOf, isTraceparent, runInContext, startTrace, type WorkContext } from '#telemetry';

declare module 'fastify' {
  interface FastifyRequest {
    workContext?: WorkContext;
  }
}

const WELL_FORMED = /^[\w.:-]{8,128}$/;

/** The caller's id if it is one, else a new one. */
export function correlationIdOf(headers: Readonly<Record<string, string | string[] | undefined>>): string {
  const given = headers['x-correlation-id'];
  return typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID();
}

/** Most requests are reads that cause nothing: their trace is not begun. */
function workOf(correlationId: string, parent: string | string[] | undefined): WorkContext {
  let traceparent: string | undefined;
  return {
    correlationId,
    get traceparent(): string {
      return (traceparent ??= isTraceparent(parent) ? childOf(parent) : startTrace());
    },
  };
}

/** From here on everything the request causes can be found by its correlation id: log lines, events, and the log lines of their consumers. */
export function carryContext(server: FastifyInstance): void {
  server.decorateRequest('workContext');
  server.addHook('onRequest', (request, reply, done) => {
    request.workContext = workOf(request.id, request.headers.traceparent);
    reply.header('x-correlation-id', request.id);
    runInContext(request.workContext, done);
  });
  // Reading a body continues in the socket's own context, so it is entered again.
  server.addHook('preValidation', (request, _reply, done) => {
    if (request.workContext && request.method !== 'GET') runInContext(request.workContext, done);
    else done();
  });
}
