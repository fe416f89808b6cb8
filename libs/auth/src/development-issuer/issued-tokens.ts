import { SignJWT, type CryptoKey } from 'jose';
import { isRole, type Role } from '../roles.js';

export interface Person {
  readonly sub: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

export interface Signing {
  readonly key: CryptoKey | Uint8Array;
  readonly kid: string;
  readonly issuer: string;
  readonly audience: string;
}

/** As long as a working day. */
export const tokenSeconds = 8 * 3600;

export const accessToken = ({ sub, name, roles }: Person, signing: Signing, seconds = tokenSeconds): Promise<string> =>
  signed({ name, roles: [...roles] }, { sub, audience: signing.audience, seconds }, signing);

/** Says to one client who has signed in, and by its nonce at which of the client's requests. */
export const idToken = (
  { sub, name, roles }: Person,
  { clientId, nonce }: { clientId: string; nonce: string | undefined },
  signing: Signing,
): Promise<string> =>
  signed({ name, roles: [...roles], ...(nonce !== undefined && { nonce }) }, { sub, audience: clientId, seconds: 300 }, signing);

function signed(
  claims: Record<string, unknown>,
  { sub, audience, seconds }: { sub: string; audience: string; seconds: number },
  { key, kid, issuer }: Signing,
): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', kid, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(sub)
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
    .sign(key);
}

/** Another name is another person, where nothing else says who it is. */
export const personOf = (name: string, roles: readonly Role[], sub = name.toLowerCase().replaceAll(' ', '-')): Person => ({
  sub,
  name,
  roles,
});

/** Throws where there is none, or one that the paper does not know. */
export function knownRoles(asked: readonly unknown[]): readonly Role[] {
  const unknown = asked.filter(item => !isRole(item));
  if (asked.length === 0 || unknown.length > 0) throw new Error(`Ask for a known role; not known: ${JSON.stringify(unknown)}`);
  return asked.filter(isRole);
}
