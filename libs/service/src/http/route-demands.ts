import { RequestMethod, SetMetadata } from '@nestjs/common';
import { METHOD_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { needsIdempotencyKey } from './idempotency-key.js';

const ANY_QUERY = 'broadsheet:any-query';

/** For pages that readers reach by links of others, who append parameters of their own. */
export const AnyQuery = (): ClassDecorator & MethodDecorator => SetMetadata(ANY_QUERY, true);

/** What a route asks of each request, as its decorators say. */
export interface RouteDemands {
  idempotencyKey: boolean;
  acceptsQuery: boolean;
  acceptsBody: boolean;
}

/** `<kind>:<position>`; a custom argument's key begins with random characters, which may be digits. */
const ownArgument = /^\d+:\d+$/;

/** A route that takes the request itself looks after query and body itself. */
export function demandsOf(controller: Function, handler: Function): RouteDemands {
  const args: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler.name) ?? {};
  const declared = new Set(Object.keys(args as object).flatMap(key => (ownArgument.test(key) ? Number.parseInt(key, 10) : [])));
  const whole = declared.has(RouteParamtypes.REQUEST);
  const anyQuery = Reflect.hasMetadata(ANY_QUERY, handler) || Reflect.hasMetadata(ANY_QUERY, controller);
  return {
    idempotencyKey: Reflect.getMetadata(METHOD_METADATA, handler) === RequestMethod.POST && needsIdempotencyKey(handler),
    acceptsQuery: whole || anyQuery || declared.has(RouteParamtypes.QUERY),
    acceptsBody: whole || declared.has(RouteParamtypes.BODY),
  };
}
