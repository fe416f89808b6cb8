import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { AuthorizationCodes } from './authorization-codes.js';
import type { AuthorizationRequest } from './authorization-request.js';

const verifier = 'v'.repeat(43);
const request: AuthorizationRequest = {
  clientId: 'paper',
  redirectUri: 'http://localhost:3000/login/callback',
  challenge: createHash('sha256').update(verifier).digest('base64url'),
  state: 's',
  nonce: 'n',
};
const person = { sub: 'ann', name: 'Ann', roles: ['reader'] } as const;
const { clientId, redirectUri } = request;

describe('an authorization code', () => {
  it('is good for one exchange', () => {
    const codes = new AuthorizationCodes();
    const code = codes.issue(request, person);
    expect(codes.exchange({ code, clientId, redirectUri, verifier })).toMatchObject({ request, person });
    expect(codes.exchange({ code, clientId, redirectUri, verifier })).toBeUndefined();
  });

  it.each([
    ['another client', { clientId: 'other' }],
    ['another redirect address', { redirectUri: 'http://localhost:3000/elsewhere' }],
    ['another verifier', { verifier: 'w'.repeat(43) }],
    ['no verifier', { verifier: '' }],
  ])('is used up by %s, for nothing', (_, change) => {
    const codes = new AuthorizationCodes();
    const code = codes.issue(request, person);
    expect(codes.exchange({ code, clientId, redirectUri, verifier, ...change })).toBeUndefined();
    expect(codes.exchange({ code, clientId, redirectUri, verifier })).toBeUndefined();
  });

  it('is forgotten after a minute', () => {
    let now = 0;
    const codes = new AuthorizationCodes(() => now);
    const code = codes.issue(request, person);
    now = 60_000;
    expect(codes.exchange({ code, clientId, redirectUri, verifier })).toBeUndefined();
  });

  it('is one of a thousand at most that wait', () => {
    const codes = new AuthorizationCodes();
    const [first = ''] = Array.from({ length: 1_001 }, () => codes.issue(request, person));
    expect(codes.exchange({ code: first, clientId, redirectUri, verifier })).toBeUndefined();
  });
});
