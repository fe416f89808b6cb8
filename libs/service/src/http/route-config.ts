import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    bodyLimit?: number;
    handlerTimeout?: number;
    isFrequent?: boolean;
  }
}

/** What Fastify is told of a route. Nest's own `RouteConfig` keeps the last alone; here each decorator adds to what others have said. */
export const addToRouteConfig =
  (more: object): MethodDecorator =>
  (_target, _key, descriptor) => {
    const handler = descriptor.value as object;
    const before = Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, handler) as object | undefined;
    Reflect.defineMetadata(FASTIFY_ROUTE_CONFIG_METADATA, { ...before, ...more }, handler);
  };
