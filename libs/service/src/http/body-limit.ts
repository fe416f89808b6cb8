import type { FastifyInstance } from 'fastify';
import { RouteConfig } from '@nestjs/platform-fastify';

/** The largest body of this route, in bytes: of one that anybody may call as often as they like, less than of others. */
export const BodyLimit = (bytes: number): MethodDecorator => RouteConfig({ bodyLimit: bytes });

/** Before Nest adds its routes. */
export function limitBodies(server: FastifyInstance): void {
  server.addHook('onRoute', route => {
    const limit = (route.config as { readonly bodyLimit?: unknown } | undefined)?.bodyLimit;
    if (typeof limit === 'number') route.bodyLimit = limit;
  });
}
