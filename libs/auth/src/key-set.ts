import { createLocalJWKSet, createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from 'jose';
import { IdentityProviderUnavailableError } from './errors.js';

export interface KeySetOptions {
  jwksUri: string;
  timeoutMs?: number;
  /** How long the last known keys still count when the provider is away. */
  staleForMs?: number;
  /** How long after a failed fetch the provider is left alone. */
  retryAfterMs?: number;
  /** How long fetched keys are fresh. */
  maxAgeMs?: number;
  /** How long an unknown key does not make us fetch again. */
  cooldownMs?: number;
}

/** The token is at fault: it names a key that does not exist or does not fit. Everything else means that the keys could not be had. */
const TOKEN_FAULTS = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JWKInvalid, errors.JOSENotSupported];
const isTokenFault = (error: unknown): boolean => TOKEN_FAULTS.some(fault => error instanceof fault);

/**
 * The provider's public keys. Fetched when first needed, again after ten minutes, and at most every 30 s for an unknown key.
 * Provider away: the last known keys count for another hour (tokens issued before it went away live about as long); a key that
 * is not among them, or no keys at all, is an IdentityProviderUnavailableError. Requests do not wait for it one after the other.
 */
export function remoteKeySet(options: KeySetOptions): JWTVerifyGetKey {
  const { jwksUri, timeoutMs = 3_000, staleForMs = 3_600_000, retryAfterMs = 5_000, maxAgeMs = 600_000, cooldownMs = 30_000 } = options;
  let fetchedAt = -Infinity;
  let failedAt = -Infinity;
  const remote = createRemoteJWKSet(new URL(jwksUri), {
    timeoutDuration: timeoutMs,
    cacheMaxAge: maxAgeMs,
    cooldownDuration: cooldownMs,
    [customFetch]: async (url, request) => {
      if (performance.now() - failedAt < retryAfterMs) throw new Error('The key set could not be fetched a moment ago.');
      try {
        const response = await fetch(url, request);
        if (response.status !== 200) throw new Error(`The key set was answered with ${response.status}.`);
        fetchedAt = performance.now();
        return response;
      } catch (error) {
        failedAt = performance.now();
        throw error;
      }
    },
  });

  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      if (isTokenFault(error)) throw error;
      const known = performance.now() - fetchedAt < staleForMs ? remote.jwks() : undefined;
      if (!known) throw new IdentityProviderUnavailableError({ cause: error });
      return createLocalJWKSet(known)(header, token).catch((cause: unknown) => {
        throw cause instanceof errors.JWKSNoMatchingKey ? new IdentityProviderUnavailableError({ cause }) : cause;
      });
    }
  };
}
