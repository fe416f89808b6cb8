import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { developmentKey } from './development-key.js';
import { startDevelopmentIssuer } from './development-issuer.js';
import { assertNoDevelopmentKeys, assertProductionAuth } from './production-issuer.js';

const newKeyFile = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'issuer-')), 'keys', 'key.json');

describe('the development issuer', () => {
  it('signs tokens that its own key set verifies, after a restart too', async () => {
    const keyFile = await newKeyFile();
    const first = await startDevelopmentIssuer({ port: 0, keyFile });
    const answer = await fetch(`${first.url}/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"roles":["writer","chief"],"expiresIn":60}',
    });
    const { access_token: token } = (await answer.json()) as { access_token: string };
    await first.stop();
    const second = await startDevelopmentIssuer({ port: 0, keyFile });
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(second.jwksUri)), {
      issuer: first.issuer,
      audience: 'broadsheet',
    });
    expect(payload).toMatchObject({ sub: 'development-writer-and-chief', roles: ['writer', 'chief'] });
    await second.stop();
  });

  it('keeps one key though several start at once, readable by its owner only, and publishes no private part', async () => {
    const keyFile = await newKeyFile();
    const keys = await Promise.all([developmentKey(keyFile), developmentKey(keyFile), developmentKey(keyFile)]);
    expect(new Set(keys.map(key => key.d)).size).toBe(1);
    expect((await stat(keyFile)).mode & 0o077).toBe(0);
    const issuer = await startDevelopmentIssuer({ port: 0, keyFile });
    const published = await (await fetch(issuer.jwksUri)).text();
    expect(published).not.toContain('"d"');
    await issuer.stop();
  });

  it.each([
    ['an unknown role', '{"role":"wizard"}', 'application/json'],
    ['no role', '{}', 'application/json'],
    ['what a form of another site could send', '{"role":"chief"}', 'text/plain'],
    ['what is no JSON', '{', 'application/json'],
  ])('refuses %s', async (_, body, type) => {
    const issuer = await startDevelopmentIssuer({ port: 0, keyFile: await newKeyFile() });
    const answer = await fetch(`${issuer.url}/token`, { method: 'POST', headers: { 'content-type': type }, body });
    expect(answer.status).toBe(400);
    await issuer.stop();
  });

  it('listens on loopback', async () => {
    const issuer = await startDevelopmentIssuer({ port: 0, keyFile: await newKeyFile() });
    expect(issuer.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await issuer.stop();
  });
});

describe('production', () => {
  const good = { issuer: 'https://identity.example.com/', jwksUri: 'https://identity.example.com/jwks', actorKey: 'k'.repeat(32) };

  it('accepts a provider on another machine, by https', () => {
    expect(() => assertProductionAuth(good)).not.toThrow();
  });

  it.each([
    ['an http issuer', { issuer: 'http://issuer:3900' }, 'AUTH_ISSUER'],
    ['keys by http', { jwksUri: 'http://identity.example.com/jwks' }, 'AUTH_JWKS_URI'],
    ['an issuer on this machine', { issuer: 'https://localhost:3900' }, 'AUTH_ISSUER'],
    ['keys from this machine', { jwksUri: 'https://127.0.0.1/jwks' }, 'AUTH_JWKS_URI'],
    ['no actor key', { actorKey: undefined }, 'AUTH_ACTOR_KEY'],
    ['a short actor key', { actorKey: 'short' }, 'AUTH_ACTOR_KEY'],
  ])('does not boot with %s', (_, change, named) => {
    expect(() => assertProductionAuth({ ...good, ...change })).toThrow(named);
  });

  it('does not boot with the development issuer’s keys, however it is reached', async () => {
    const issuer = await startDevelopmentIssuer({ port: 0, keyFile: await newKeyFile() });
    await expect(assertNoDevelopmentKeys(issuer.jwksUri)).rejects.toThrow('development issuer');
    await issuer.stop();
    await expect(assertNoDevelopmentKeys(issuer.jwksUri)).resolves.toBeUndefined();
  });
});
