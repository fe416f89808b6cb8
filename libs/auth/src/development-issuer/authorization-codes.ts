import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { AuthorizationRequest } from './authorization-request.js';
import type { Person } from './issued-tokens.js';

interface Grant {
  readonly request: AuthorizationRequest;
  readonly person: Person;
  readonly expiresAt: number;
}

/** What a client brings to have its code exchanged. */
export interface Exchange {
  readonly code: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly verifier: string;
}

const lifetimeMs = 60_000;
const mostOpen = 1_000;

/**
 * Codes that were given and not yet exchanged. Each is good for a minute and for one exchange, by the client, the redirect address and the
 * PKCE challenge that it was given for; whoever tries with anything else has used it up (RFC 6749, 4.1.2).
 */
export class AuthorizationCodes {
  readonly #grants = new Map<string, Grant>();

  constructor(private readonly now: () => number = Date.now) {}

  issue(request: AuthorizationRequest, person: Person): string {
    for (const [code, { expiresAt }] of this.#grants) {
      if (expiresAt > this.now() && this.#grants.size < mostOpen) break;
      this.#grants.delete(code);
    }
    const code = randomBytes(32).toString('base64url');
    this.#grants.set(code, { request, person, expiresAt: this.now() + lifetimeMs });
    return code;
  }

  exchange({ code, clientId, redirectUri, verifier }: Exchange): Pick<Grant, 'request' | 'person'> | undefined {
    const grant = this.#grants.get(code);
    this.#grants.delete(code);
    if (!grant || grant.expiresAt <= this.now()) return undefined;
    const { request } = grant;
    const fits = request.clientId === clientId && request.redirectUri === redirectUri && proves(verifier, request.challenge);
    return fits ? grant : undefined;
  }
}

/** RFC 7636, 4.6. */
const proves = (verifier: string, challenge: string): boolean =>
  /^[\w.~-]{43,128}$/.test(verifier) &&
  timingSafeEqual(createHash('sha256').update(verifier).digest(), Buffer.from(challenge, 'base64url').subarray(0, 32));
