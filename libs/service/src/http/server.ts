import type { ServerResponse } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import type { ServiceConfig } from '../config/index.js';
import { ShuttingDownError } from '../problems/errors.js';
import { toProblem } from '../problems/to-problem.js';
import { standardProblems } from '../problems/problem-table.js';
import { limitHandlers } from './answer-within.js';
import { answerClientError } from './client-error.js';
import { answerConditionally } from './etags.js';
import { carryIdempotencyKey } from './idempotency-key.js';
import { letSilentConnectionsGo } from './let-silent-connections-go.js';
import { limitBodies } from './body-limit.js';
import { carryContext, correlationIdOf } from './request-context.js';
import { logRequests } from './request-log.js';
import { parseFormBody, parseJsonBody } from './safe-body.js';

/** Fastify with our limits, before Nest has added a route. */
export function createAdapter(config: ServiceConfig): FastifyAdapter {
  const options: FastifyServerOptions = {
    bodyLimit: config.bodyLimitBytes,
    requestTimeout: config.requestTimeoutMs,
    handlerTimeout: config.requestTimeoutMs,
    connectionTimeout: 0,
    // Longer than the idle time of the usual load balancers, which must be the ones to hang up.
    keepAliveTimeout: 75_000,
    trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
    routerOptions: { maxParamLength: 500 },
    genReqId: request => correlationIdOf(request.headers),
    logger: false,
    return503OnClosing: false,
    clientErrorHandler: answerClientError,
    // What the router itself refuses: a malformed address.
    frameworkErrors: (error, _request, { raw }) => refuse(error, raw),
  };
  const adapter = new FastifyAdapter(options);
  const server: FastifyInstance = adapter.getInstance();
  carryContext(server);
  refuseWhileClosing(server);
  letSilentConnectionsGo(server);
  logRequests(server);
  carryIdempotencyKey(server);
  answerConditionally(server);
  acceptBodies(server);
  limitBodies(server);
  limitHandlers(server);
  return adapter;
}

function refuse(error: Error, response: ServerResponse): void {
  const { problem } = toProblem(error, standardProblems);
  response.writeHead(problem.status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(problem));
}

/**
 * A request that still comes over an open connection while we close is told to come to another instance; and the answer to one that was running ends
 * its connection, which would else be kept alive, and the server with it.
 */
function refuseWhileClosing(server: FastifyInstance): void {
  let closing = false;
  server.addHook('preClose', done => {
    closing = true;
    done();
  });
  server.addHook('onRequest', (_request, _reply, done) => done(closing ? new ShuttingDownError() : undefined));
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) reply.header('connection', 'close');
    done(null, payload);
  });
}

/** JSON and plain forms, and nothing else: another type is a 415 unless a route brings its own reader (uploads). */
function acceptBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(/^application\/(?:[\w.-]+\+)?json(?:\s*;.*)?$/i, { parseAs: 'buffer' }, (_request, bytes, done) => {
    parsed(() => parseJsonBody(Buffer.from(bytes)), done);
  });
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer' }, (_request, bytes, done) => {
    parsed(() => parseFormBody(Buffer.from(bytes)), done);
  });
}

function parsed(parse: () => unknown, done: (error: Error | null, body?: unknown) => void): void {
  try {
    done(null, parse());
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)));
  }
}
