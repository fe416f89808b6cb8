import { DEVELOPMENT_KEY } from './development-key.js';
import { UnsafeIssuerError } from './errors.js';
import { isLoopback } from './loopback.js';

export interface ProductionAuth {
  issuer: string;
  jwksUri: string;
  actorKey?: string;
}

/** What can be known from the configuration alone. */
export function assertProductionAuth({ issuer, jwksUri, actorKey = '' }: ProductionAuth): void {
  for (const [name, address] of [
    ['AUTH_ISSUER', issuer],
    ['AUTH_JWKS_URI', jwksUri],
  ] as const) {
    const { protocol, hostname } = new URL(address);
    if (protocol !== 'https:' || isLoopback(hostname)) {
      throw new UnsafeIssuerError(`${name} must be an https address of another machine; the development issuer is for development only.`);
    }
  }
  if (actorKey.length < 32) throw new UnsafeIssuerError('AUTH_ACTOR_KEY must be a secret of at least 32 characters.');
}

/** A development issuer behind a TLS proxy is still one: its keys say so. A provider that is away right now does not stop the boot. */
export async function assertNoDevelopmentKeys(jwksUri: string): Promise<void> {
  const keys = await fetch(jwksUri, { signal: AbortSignal.timeout(3_000) })
    .then(async response => (await response.json()) as { keys?: { kid?: string }[] })
    .catch(() => undefined);
  if (keys?.keys?.some(key => key.kid?.startsWith(DEVELOPMENT_KEY))) {
    throw new UnsafeIssuerError('AUTH_JWKS_URI serves keys of the development issuer.');
  }
}
