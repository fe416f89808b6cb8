export { accessOf, CurrentActor, Public, Roles, type Access, type RequestWithActor } from './access.js';
export { AccessTokens } from './access-tokens.js';
export { actorId, hasRole, type Actor } from './actor.js';
export { AuthModule, type AuthOptions } from './auth.module.js';
export { startDevelopmentIssuer, type DevelopmentIssuer, type DevelopmentIssuerOptions } from './development-issuer.js';
export {
  ForbiddenError,
  IdentityProviderUnavailableError,
  RouteWithoutRoleError,
  UnauthenticatedError,
  UnsafeIssuerError,
} from './errors.js';
export { isRole, ROLES, type Role } from './roles.js';
