import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { childOf, isTraceparent, runInContext, startTrace, type WorkContext } from '#telemetry';

const WELL_FORMED = /^[\w.:-]{8,128}$/;

const contexts = new WeakMap<FastifyRequest, WorkContext>();

/** The caller's id if it is one, else a new one. */
export function correlationIdOf(headers: Readonly<Record<string, string | string[] | undefined>>): string {
  const given = headers['x-correlation-id'];
  return typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID();
}

/** From here on everything the request causes can be found by its correlation id: log lines, events, and the log lines of their consumers. */
export function carryContext(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const parent = request.headers.traceparent;
    const context = { correlationId: request.id, traceparent: isTraceparent(parent) ? childOf(parent) : startTrace() };
    contexts.set(request, context);
    reply.header('x-correlation-id', context.correlationId);
    runInContext(context, done);
  });
  // Reading a body continues in the socket's own context, so it is entered again.
  server.addHook('preValidation', (request, _reply, done) => {
    const context = contexts.get(request);
    if (context) runInContext(context, done);
    else done();
  });
}

export const contextOf = (request: FastifyRequest): WorkContext | undefined => contexts.get(request);
