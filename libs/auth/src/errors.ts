import type { Role } from './roles.js';

/** No token where one is needed, or one that is not valid (RFC 6750). */
export class UnauthenticatedError extends Error {
  readonly code = 'unauthenticated' as const;
  readonly headers: Readonly<Record<string, string>>;

  constructor(message: string, options: ErrorOptions & { tokenPresented: boolean }) {
    super(message, options);
    this.headers = { 'www-authenticate': options.tokenPresented ? 'Bearer error="invalid_token"' : 'Bearer' };
  }
}

export class ForbiddenError extends Error {
  readonly code = 'forbidden' as const;

  constructor(readonly required: readonly Role[]) {
    super(`This needs the role ${required.join(' or ')}.`);
  }
}

/** We cannot tell whether the token is good: not the caller's fault, so 503 and not 401. A client must not throw its token away. */
export class IdentityProviderUnavailableError extends Error {
  readonly code = 'identity-provider-unavailable' as const;
  readonly headers = { 'retry-after': '5' } as const;

  constructor(options?: ErrorOptions) {
    super('The identity provider cannot be reached, so the token could not be checked. Try again in a moment.', options);
  }
}

/** Deny by default: such a service does not boot. */
export class RouteWithoutRoleError extends Error {
  constructor(readonly routes: readonly string[]) {
    super(`Each route needs @Roles(…) or @Public(). These have neither:\n${routes.map(route => `  ${route}`).join('\n')}`);
  }
}

export class UnsafeIssuerError extends Error {
  constructor(reason: string) {
    super(`Refusing to run in production: ${reason}`);
  }
}
