import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { InvalidRequestError } from '../problems/errors.js';
import { pointerTo, type FieldError } from '../problems/problem.js';
import { idempotencyKey } from './idempotency-key.js';
import { demandsOf, type RouteDemands } from './route-demands.js';

/** Stands behind the guard of access: what a route does not read must not look accepted, and a POST needs its key. */
@Injectable()
export class RouteDemandsGuard implements CanActivate {
  private readonly known = new WeakMap<Function, RouteDemands>();

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const demands = this.of(context.getClass(), context.getHandler());
    const { query, body, headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const errors = [
      ...(demands.acceptsQuery ? [] : unknownFields(query, 'query')),
      ...(demands.acceptsBody ? [] : unknownFields(body, 'body')),
    ];
    if (errors.length > 0) throw new InvalidRequestError(errors);
    if (demands.idempotencyKey) idempotencyKey(headers['idempotency-key']);
    return true;
  }

  private of(controller: Function, handler: Function): RouteDemands {
    const demands = this.known.get(handler) ?? demandsOf(controller, handler);
    this.known.set(handler, demands);
    return demands;
  }
}

function unknownFields(input: unknown, place: FieldError['in']): FieldError[] {
  if (input === undefined || input === null) return [];
  if (typeof input !== 'object' || Array.isArray(input)) return [{ pointer: '', in: place, message: 'Nothing is expected here.' }];
  return Object.keys(input)
    .slice(0, 50)
    .map(name => ({ pointer: pointerTo([name]), in: place, message: 'This field is not known here.' }));
}
