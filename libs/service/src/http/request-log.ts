import type { FastifyInstance } from 'fastify';
import { createLogger, observeRequest, runInContext } from '#telemetry';
import { contextOf } from './request-context.js';

const log = createLogger('http');
const PROBES = /^\/(health|metrics)/;

/** One line and one measurement per answer. The address is logged without its query, which may hold what a reader typed. */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    const { method } = request;
    const status = reply.statusCode;
    const route = request.routeOptions.url ?? 'unmatched';
    const milliseconds = reply.elapsedTime;
    observeRequest({ method, route, status, seconds: milliseconds / 1000 });
    const context = contextOf(request);
    const level = PROBES.test(route) ? 'debug' : 'info';
    if (context && log.isLevelEnabled(level)) {
      const path = request.url.split('?', 1)[0]?.slice(0, 500);
      runInContext(context, () =>
        log[level]({ method, route, path, status, milliseconds: Math.round(milliseconds * 10) / 10 }, 'answered'),
      );
    }
    done();
  });
}
