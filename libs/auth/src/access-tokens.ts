import { Injectable } from '@nestjs/common';
import { decodeProtectedHeader, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { actorId, type Actor } from './actor.js';
import { DEVELOPMENT_KEY } from './development-key.js';
import { IdentityProviderUnavailableError, UnauthenticatedError } from './errors.js';
import { isRole } from './roles.js';

export interface AccessTokenRules {
  issuer: string;
  audience: string;
  algorithms: readonly string[];
  actorKey: string;
  production: boolean;
}

/** Turns a bearer token into an actor, or refuses it: signature, algorithm, issuer, audience and times are all checked, and none is optional. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly keys: JWTVerifyGetKey,
    private readonly rules: AccessTokenRules,
  ) {}

  async verify(token: string): Promise<Actor> {
    const { issuer, audience, algorithms, production } = this.rules;
    try {
      if (production && decodeProtectedHeader(token).kid?.startsWith(DEVELOPMENT_KEY)) throw new errors.JWSSignatureVerificationFailed();
      const { payload } = await jwtVerify(token, this.keys, {
        issuer,
        audience,
        algorithms: [...algorithms],
        requiredClaims: ['exp', 'sub'],
        clockTolerance: 10,
      });
      return this.actorOf(payload);
    } catch (error) {
      if (error instanceof IdentityProviderUnavailableError) throw error;
      throw new UnauthenticatedError(reasonOf(error), { cause: error, tokenPresented: true });
    }
  }

  private actorOf({ sub = '', name, roles }: JWTPayload): Actor {
    if (sub === '') throw new errors.JWTInvalid('empty subject');
    const known = Array.isArray(roles) ? [...new Set(roles.filter(isRole))] : [];
    return {
      id: actorId(this.rules.actorKey, this.rules.issuer, sub),
      name: typeof name === 'string' && name.trim() !== '' ? name : sub,
      roles: known,
    };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'The access token has expired.';
  if (error instanceof errors.JWTClaimValidationFailed) return `The access token's "${error.claim}" is not accepted here.`;
  return 'The access token is not valid.';
}
