import type { FastifyInstance } from 'fastify';
import { createLogger, observeRequest, runInContext } from '#telemetry';

const log = createLogger('http');

/**
 * One measurement per answer, and one line where it matters: what changes something, what failed. Reads that went well are counted, and logged only
 * at debug. The address is logged without its query, which may hold what a reader typed.
 */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    const { method } = request;
    const status = reply.statusCode;
    const route = request.routeOptions.url ?? 'unmatched';
    const milliseconds = reply.elapsedTime;
    observeRequest({ method, route, status, seconds: milliseconds / 1000 });
    const level = (method === 'GET' || method === 'HEAD') && status < 400 ? 'debug' : 'info';
    if (request.workContext && log.isLevelEnabled(level)) {
      const path = request.url.split('?', 1)[0]?.slice(0, 500);
      runInContext(request.workContext, () =>
        log[level]({ method, route, path, status, milliseconds: Math.round(milliseconds * 10) / 10 }, 'answered'),
      );
    }
    done();
  });
}
