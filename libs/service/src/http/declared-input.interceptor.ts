import { Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { InvalidRequestError } from '../problems/errors.js';
import { pointerTo, type FieldError } from '../problems/problem.js';

const ANY_QUERY = 'broadsheet:any-query';

/** For pages that readers reach by links of others, who append parameters of their own. */
export const AnyQuery = (): ClassDecorator & MethodDecorator => SetMetadata(ANY_QUERY, true);

/** A route that declares no query or no body refuses one: what is not read must not look accepted. A route that takes the request itself looks after it itself. */
@Injectable()
export class DeclaredInputInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const declared = declaredInputs(context.getClass(), context.getHandler().name);
    if (declared.has(RouteParamtypes.REQUEST)) return next.handle();
    const { query, body } = context.switchToHttp().getRequest<FastifyRequest>();
    const anyQuery = this.reflector.getAllAndOverride<boolean | undefined>(ANY_QUERY, [context.getHandler(), context.getClass()]) === true;
    const errors = [
      ...(declared.has(RouteParamtypes.QUERY) || anyQuery ? [] : unknownFields(query, 'query')),
      ...(declared.has(RouteParamtypes.BODY) ? [] : unknownFields(body, 'body')),
    ];
    if (errors.length > 0) throw new InvalidRequestError(errors);
    return next.handle();
  }
}

function declaredInputs(controller: Function, method: string): Set<number> {
  const args: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {};
  return new Set(Object.keys(args as object).map(key => Number.parseInt(key, 10)));
}

function unknownFields(input: unknown, place: FieldError['in']): FieldError[] {
  if (input === undefined || input === null) return [];
  if (typeof input !== 'object' || Array.isArray(input)) return [{ pointer: '', in: place, message: 'Nothing is expected here.' }];
  return Object.keys(input)
    .slice(0, 50)
    .map(name => ({ pointer: pointerTo([name]), in: place, message: 'This field is not known here.' }));
}
