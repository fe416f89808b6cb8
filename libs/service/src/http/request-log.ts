import type { FastifyInstance } from 'fastify';
import { createLogger, observeRequest, runInContext } from '#telemetry';

const log = createLogger('http');

/**
 * One measurement per answer, and one line where it matters: what changes something, what failed. Reads that went well are counted, and logged only
 * at debug; so is all that pages ask for each reader (`Frequent`), for whoever fails says so already. The route is logged and not the address, which may hold what a reader typed, who a person is, or a link that is theirs alone.
 */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    const { method } = request;
    const status = reply.statusCode;
    const route = request.routeOptions.url ?? 'unmatched';
    const milliseconds = reply.elapsedTime;
    observeRequest({ method, route, status, seconds: milliseconds / 1000 });
    const isRead = method === 'GET' || method === 'HEAD';
    const isQuiet = (isRead && status < 400) || request.routeOptions.config.isFrequent === true;
    const level = isQuiet ? 'debug' : 'info';
    if (request.workContext && log.isLevelEnabled(level))
      runInContext(request.workContext, () =>
        log[level]({ method, route, status, milliseconds: Math.round(milliseconds * 10) / 10 }, 'answered'),
      );
    done();
  });
}
