import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessTokens } from './access-tokens.js';
import { AuthGuard } from './auth.guard.js';
import { remoteKeySet } from './key-set.js';
import { assertNoDevelopmentKeys, assertProductionAuth } from './production-issuer.js';
import { RouteAccessCheck } from './route-access-check.js';

export interface AuthOptions {
  issuer: string;
  audience: string;
  jwksUri: string;
  environment: 'production' | 'development' | 'test';
  /** Keys the hash that makes actor ids; the same in all services, needed in production. */
  actorKey?: string;
  /** Asymmetric only: with HS256 the public key would be the secret. */
  algorithms?: readonly ('RS256' | 'PS256' | 'ES256' | 'EdDSA')[];
}

/** Deny by default for the whole service: importing this guards every HTTP route, and checks at boot that each says for whom it is. */
@Module({})
export class AuthModule {
  static with({ issuer, audience, jwksUri, environment, actorKey = '', algorithms = ['ES256', 'RS256'] }: AuthOptions): DynamicModule {
    const production = environment === 'production';
    return {
      module: AuthModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        {
          provide: AccessTokens,
          useFactory: async () => {
            if (production) {
              assertProductionAuth({ issuer, jwksUri, actorKey });
              await assertNoDevelopmentKeys(jwksUri);
            }
            return new AccessTokens(remoteKeySet({ jwksUri }), {
              issuer,
              audience,
              algorithms,
              production,
              actorKey: actorKey || 'development',
            });
          },
        },
        RouteAccessCheck,
        { provide: APP_GUARD, useClass: AuthGuard },
      ],
      exports: [AccessTokens],
    };
  }
}
