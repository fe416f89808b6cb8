import type { FastifyInstance } from 'fastify';
import { addToRouteConfig } from './route-config.js';

/** How long this route may take in milliseconds, with reading what is sent: one that takes in files, longer than others. */
export const AnswerWithin = (milliseconds: number): MethodDecorator => addToRouteConfig({ handlerTimeout: milliseconds });

/** Before Nest adds its routes. */
export function limitHandlers(server: FastifyInstance): void {
  server.addHook('onRoute', route => {
    const limit = route.config?.handlerTimeout;
    if (limit === undefined) return;
    route.handlerTimeout = limit;
    // How long a request may be on its way is one figure for the whole server; of the other routes their own limit is over before.
    server.server.requestTimeout = Math.max(server.server.requestTimeout, limit);
  });
}
