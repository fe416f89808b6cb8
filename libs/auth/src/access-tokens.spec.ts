import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWK } from 'jose';
import { AccessTokens } from './access-tokens.js';
import { actorId } from './actor.js';
import { IdentityProviderUnavailableError, UnauthenticatedError } from './errors.js';
import { remoteKeySet } from './key-set.js';

const ISSUER = 'https://identity.example.com/';
const rules = { issuer: ISSUER, audience: 'broadsheet', algorithms: ['ES256', 'RS256'], actorKey: 'k'.repeat(32), production: false };

describe('an access token', () => {
  let privateKey: CryptoKey;
  let publicKey: CryptoKey;
  let server: Server;
  let answer: () => [number, unknown];
  let fetches = 0;
  let tokens: AccessTokens;
  let jwksUri: string;

  const sign = (
    claims: Record<string, unknown> = {},
    header: Record<string, unknown> = {},
    key: CryptoKey = privateKey,
  ): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    const whole = {
      iss: ISSUER,
      aud: 'broadsheet',
      sub: 'account-7',
      name: 'A. Writer',
      roles: ['writer', 'wizard'],
      iat: now,
      exp: now + 300,
      ...claims,
    };
    return new SignJWT(Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)))
      .setProtectedHeader({ alg: 'ES256', kid: 'k1', ...header })
      .sign(key);
  };

  beforeAll(async () => {
    ({ privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true }));
    const jwk: JWK = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
    answer = () => [200, { keys: [jwk, { ...jwk, kid: 'development-abc' }] }];
    server = createServer((_request, response) => {
      fetches++;
      const [status, body] = answer();
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    jwksUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
    tokens = new AccessTokens(remoteKeySet({ jwksUri }), rules);
  });
  afterAll(() => void server.close());

  it('becomes an actor with known roles and an id that hides the account', async () => {
    await expect(tokens.verify(await sign())).resolves.toEqual({
      id: actorId(rules.actorKey, ISSUER, 'account-7'),
      name: 'A. Writer',
      roles: ['writer'],
    });
  });

  const day = 86_400;
  it.each([
    ['another issuer', { iss: 'https://evil.example.com/' }],
    ['another audience', { aud: 'other' }],
    ['no audience', { aud: undefined }],
    ['an expiry that has passed', { exp: Math.floor(Date.now() / 1000) - 60 }],
    ['no expiry', { exp: undefined }],
    ['no subject', { sub: undefined }],
    ['an empty subject', { sub: '' }],
    ['a beginning in the future', { nbf: Math.floor(Date.now() / 1000) + day }],
  ])('is refused with %s', async (_, claims) => {
    await expect(tokens.verify(await sign(claims))).rejects.toBeInstanceOf(UnauthenticatedError);
  });

  it('is accepted within ten seconds of clock difference', async () => {
    await expect(tokens.verify(await sign({ exp: Math.floor(Date.now() / 1000) - 5 }))).resolves.toMatchObject({ name: 'A. Writer' });
  });

  it('is refused unsigned (alg none)', async () => {
    const unsigned = new UnsecuredJWT({ roles: ['chief'] })
      .setIssuer(ISSUER)
      .setAudience('broadsheet')
      .setSubject('x')
      .setExpirationTime('5m')
      .encode();
    await expect(tokens.verify(unsigned)).rejects.toBeInstanceOf(UnauthenticatedError);
  });

  it('is refused when the public key was used as an HS256 secret', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(publicKey));
    const forged = await new SignJWT({ roles: ['chief'] })
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .setIssuer(ISSUER)
      .setAudience('broadsheet')
      .setSubject('x')
      .setExpirationTime('5m')
      .sign(secret);
    await expect(tokens.verify(forged)).rejects.toBeInstanceOf(UnauthenticatedError);
  });

  it('is refused when another key signed it', async () => {
    const other = await generateKeyPair('ES256');
    await expect(tokens.verify(await sign({}, {}, other.privateKey))).rejects.toBeInstanceOf(UnauthenticatedError);
  });

  it('is refused when its signature or content was changed', async () => {
    const [header, payload, signature] = (await sign()).split('.');
    const forged = Buffer.from(JSON.stringify({ iss: ISSUER, aud: 'broadsheet', sub: 'x', roles: ['chief'], exp: 9_999_999_999 })).toString(
      'base64url',
    );
    await expect(tokens.verify(`${header}.${forged}.${signature}`)).rejects.toBeInstanceOf(UnauthenticatedError);
    await expect(tokens.verify(`${header}.${payload}.`)).rejects.toBeInstanceOf(UnauthenticatedError);
  });

  it.each(['', 'x', 'a.b.c', '..', '{}'])('is refused when it is none: %j', async nonsense => {
    await expect(tokens.verify(nonsense)).rejects.toBeInstanceOf(UnauthenticatedError);
  });

  it('of the development issuer is refused in production, and only there', async () => {
    const token = await sign({}, { kid: 'development-abc' });
    const production = new AccessTokens(remoteKeySet({ jwksUri }), { ...rules, production: true });
    await expect(tokens.verify(token)).resolves.toMatchObject({ name: 'A. Writer' });
    await expect(production.verify(token)).rejects.toBeInstanceOf(UnauthenticatedError);
    await expect(production.verify(await sign())).resolves.toMatchObject({ name: 'A. Writer' });
  });

  describe('with the identity provider away', () => {
    it('cannot be judged without any keys: not the caller’s fault, and the provider is not asked again at once', async () => {
      const before = answer;
      answer = () => [500, {}];
      const cold = new AccessTokens(remoteKeySet({ jwksUri }), rules);
      const token = await sign();
      fetches = 0;
      for (let attempt = 0; attempt < 5; attempt++)
        await expect(cold.verify(token)).rejects.toBeInstanceOf(IdentityProviderUnavailableError);
      expect(fetches).toBe(1);
      answer = before;
    });

    it('is judged by the last known keys, but an unknown key cannot be', async () => {
      const before = answer;
      const warm = new AccessTokens(remoteKeySet({ jwksUri, staleForMs: 60_000, cooldownMs: 0, maxAgeMs: 0 }), rules);
      await warm.verify(await sign());
      answer = () => [503, {}];
      await expect(warm.verify(await sign())).resolves.toMatchObject({ name: 'A. Writer' });
      await expect(warm.verify(await sign({}, { kid: 'k2' }))).rejects.toBeInstanceOf(IdentityProviderUnavailableError);
      await expect(warm.verify(await sign({ aud: 'other' }))).rejects.toBeInstanceOf(UnauthenticatedError);
      answer = before;
    });
  });
});
