import type { FastifyInstance } from 'fastify';
import { addToRouteConfig } from './route-config.js';

/** How long this route may take in milliseconds, with reading what is sent: one that takes in files, longer than others. */
export const AnswerWithin = (milliseconds: number): MethodDecorator => addToRouteConfig({ handlerTimeout: milliseconds });

/** Before Nest adds its routes. */
export function limitHandlers(server: FastifyInstance): void {
  server.addHook('onRoute', route => {
    const limit = route.config?.handlerTimeout;
    if (limit !== undefined) route.handlerTimeout = limit;
  });
}
