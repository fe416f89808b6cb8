import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { currentContext } from '#telemetry';
import { type Access, accessOf, type RequestWithActor } from './access.js';
import { AccessTokens } from './access-tokens.js';
import { hasRole, type Actor } from './actor.js';
import { ForbiddenError, UnauthenticatedError } from './errors.js';

/** Every HTTP route passes here. Events do not: their right to be there is the broker's access list. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(private readonly tokens: AccessTokens) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const access = accessOf(context.getHandler(), context.getClass()) ?? [];
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const token = bearerToken(request.headers.authorization);
    if (token !== undefined) return this.admitWith(token, request, access);
    if (access === 'public') return true;
    throw new UnauthenticatedError('This needs an access token: Authorization: Bearer …', { tokenPresented: false });
  }

  private async admitWith(token: string, request: RequestWithActor, access: Access): Promise<boolean> {
    if (access === 'public') {
      await this.read(token, request);
      return true;
    }
    const actor = await this.tokens.verify(token);
    if (!hasRole(actor, ...access)) throw new ForbiddenError(access);
    this.admit(request, actor);
    return true;
  }

  private async read(token: string, request: RequestWithActor): Promise<void> {
    try {
      this.admit(request, await this.tokens.verify(token));
    } catch (error) {
      request.refusedToken = error as Error;
    }
  }

  private admit(request: RequestWithActor, actor: Actor): void {
    request.actor = actor;
    const work = currentContext();
    if (work) work.actor = actor.id;
  }
}

const bearerToken = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' ? /^Bearer +([\w.~+/-]+=*)$/i.exec(header)?.[1] : undefined;
