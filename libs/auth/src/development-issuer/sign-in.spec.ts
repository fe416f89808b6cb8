import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { type DevelopmentIssuer, startDevelopmentIssuer } from '../development-issuer.js';

const verifier = 'a-verifier-of-at-least-forty-three-characters';
const asked: Record<string, string> = {
  client_id: 'paper',
  redirect_uri: 'http://localhost:3000/login/callback',
  response_type: 'code',
  scope: 'openid profile',
  state: 'the state',
  nonce: 'the nonce',
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  code_challenge_method: 'S256',
};

describe('signing in at the development issuer', () => {
  let folder: string;
  let issuer: DevelopmentIssuer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'issuer-'));
    issuer = await startDevelopmentIssuer({ port: 0, keyFile: join(folder, 'key'), redirectUris: ['https://paper.example/back'] });
  });
  afterAll(async () => {
    await issuer.stop();
    await rm(folder, { recursive: true });
  });

  const show = (change: Record<string, string> = {}) =>
    fetch(`${issuer.url}/authorize?${new URLSearchParams({ ...asked, ...change })}`, { redirect: 'manual' });
  const post = (path: string, fields: [string, string][], headers: Record<string, string> = {}) =>
    fetch(issuer.url + path, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });
  const pick = (...fields: [string, string][]) => post('/authorize', [...Object.entries(asked), ...fields]);
  const answerIn = (response: Response) => Object.fromEntries(new URL(response.headers.get('location') ?? '').searchParams);

  it('says in its discovery document where everything is', async () => {
    const metadata: unknown = await (await fetch(`${issuer.url}/.well-known/openid-configuration`)).json();
    expect(metadata).toMatchObject({
      issuer: issuer.issuer,
      authorization_endpoint: `${issuer.url}/authorize`,
      token_endpoint: `${issuer.url}/token`,
      jwks_uri: issuer.jwksUri,
      code_challenge_methods_supported: ['S256'],
    });
  });

  it('gives a code for a name and roles, and for the code tokens that its keys verify', async () => {
    const picked = await pick(['name', 'Ann Other'], ['role', 'writer'], ['role', 'reader'], ['decision', 'sign-in']);
    expect([picked.status, answerIn(picked)]).toEqual([303, { code: expect.any(String), state: 'the state', iss: issuer.issuer }]);
    const { code = '' } = answerIn(picked);
    const fields: [string, string][] = [
      ['grant_type', 'authorization_code'],
      ['code', code],
      ['redirect_uri', asked['redirect_uri'] ?? ''],
      ['code_verifier', verifier],
    ];
    const basic = { authorization: `Basic ${Buffer.from('paper:any').toString('base64')}` };
    const tokens = (await (await post('/token', fields, basic)).json()) as { id_token: string; access_token: string };
    const keys = createRemoteJWKSet(new URL(issuer.jwksUri));
    const id = await jwtVerify(tokens.id_token, keys, { issuer: issuer.issuer, audience: 'paper' });
    expect(id.payload).toMatchObject({ sub: 'ann-other', name: 'Ann Other', nonce: 'the nonce' });
    const access = await jwtVerify(tokens.access_token, keys, { issuer: issuer.issuer, audience: 'broadsheet' });
    expect(access.payload).toMatchObject({ sub: 'ann-other', name: 'Ann Other', roles: ['writer', 'reader'] });
    const replayed = await post('/token', [...fields, ['client_id', 'paper']]);
    expect([replayed.status, await replayed.json()]).toEqual([400, expect.objectContaining({ error: 'invalid_grant' })]);
  });

  it('has a page that looks as it should: its policy names the very style that it brings', async () => {
    const page = await show();
    const [, style = ''] = /<style>([^]*)<\/style>/.exec(await page.text()) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}';`);
  });

  it('tells the client that nobody signed in', async () => {
    expect(answerIn(await pick(['decision', 'cancel']))).toMatchObject({ error: 'access_denied', state: 'the state' });
  });

  it.each([
    ['no name', [['role', 'reader']], 'Give a name.'],
    ['no role', [['name', '"><script>']], 'Pick at least one role.'],
  ] as [string, [string, string][], string][])('shows its page again for %s, with what was typed', async (_, fields, complaint) => {
    const page = await pick(...fields);
    const text = await page.text();
    expect([page.status, text]).toEqual([400, expect.stringContaining(complaint)]);
    expect(text).toContain('name="state" value="the state"');
    expect(text).not.toContain('<script');
  });

  it.each([
    ['another response type', { response_type: 'token' }, 'unsupported_response_type'],
    ['no scope of OpenID', { scope: 'profile' }, 'invalid_scope'],
    ['no challenge', { code_challenge: '' }, 'invalid_request'],
    ['a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['silence', { prompt: 'none' }, 'login_required'],
  ])('refuses %s towards the client', async (_, change, error) => {
    const answer = await show(change);
    expect([answer.status, answerIn(answer)]).toEqual([303, expect.objectContaining({ error, state: 'the state' })]);
  });

  it.each([
    'http://localhost:1/x',
    'http://127.0.0.1:3000/login/callback',
    'http://[::1]:3000/',
    'http://paper.localhost/',
    'https://paper.example/back',
  ])('returns to %s', async redirectUri => {
    const page = await show({ redirect_uri: redirectUri });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain(`form-action 'self' ${new URL(redirectUri).origin};`);
  });

  it.each([
    '',
    'https://evil.example/',
    'https://paper.example/back/',
    'http://localhost.evil.example/',
    'http://localhost@evil.example/',
    'http://me@localhost/',
    'http://localhost/#x',
    'javascript:alert(1)//localhost',
  ])('never returns to %j', async redirectUri => {
    const page = await show({ redirect_uri: redirectUri });
    expect([page.status, page.headers.get('location')]).toEqual([400, null]);
    expect(page.headers.get('content-type')).toContain('text/html');
  });
});
