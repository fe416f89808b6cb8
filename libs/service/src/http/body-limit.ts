import type { FastifyInstance } from 'fastify';
import { addToRouteConfig } from './route-config.js';

/** The largest body of this route, in bytes: of one that anybody may call as often as they like, less than of others. */
export const BodyLimit = (bytes: number): MethodDecorator => addToRouteConfig({ bodyLimit: bytes });

/** Before Nest adds its routes. */
export function limitBodies(server: FastifyInstance): void {
  server.addHook('onRoute', route => {
    const limit = route.config?.bodyLimit;
    if (limit !== undefined) route.bodyLimit = limit;
  });
}
