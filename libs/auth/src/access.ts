import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Actor } from './actor.js';
import type { Role } from './roles.js';

const ACCESS = 'broadsheet:access';

/** Who may use a route. What stands at the method wins over what stands at the class. */
export type Access = 'public' | readonly Role[];

/** Anyone may use it. A token is still read, so that the route may say more to some; one that is not good keeps out nobody who only looks. */
export const Public = (): ClassDecorator & MethodDecorator => SetMetadata(ACCESS, 'public' satisfies Access);

/** Any one of these roles is enough. */
export const Roles = (...roles: readonly [Role, ...Role[]]): ClassDecorator & MethodDecorator =>
  SetMetadata(ACCESS, roles satisfies Access);

/** What stands at the method, else what stands at the class. */
export const accessOf = (handler: Function, controller: Function): Access | undefined =>
  (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, controller)) as Access | undefined;

export interface RequestWithActor {
  headers: Record<string, string | string[] | undefined>;
  actor?: Actor;
  /** Why the token that came to a public route says nothing; a route that asks who somebody is answers with it. */
  refusedToken?: Error;
}

/** The actor of this request; on a public route possibly `undefined`. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<RequestWithActor>().actor,
);
