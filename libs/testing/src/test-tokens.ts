import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDevelopmentIssuer } from '#auth';

export interface TokenWish {
  readonly roles: readonly string[];
  readonly name?: string;
  /** Another subject is another person. */
  readonly sub?: string;
}

export interface TestTokens {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUri: string;
  readonly token: (wish: TokenWish) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Real tokens, signed by a development issuer that runs for the test. */
export async function testTokens(): Promise<TestTokens> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-issuer-'));
  const issuer = await startDevelopmentIssuer({ port: 0, keyFile: join(folder, 'key.json') });
  return {
    issuer: issuer.issuer,
    audience: 'broadsheet',
    jwksUri: issuer.jwksUri,
    token: wish => askToken(issuer.url, wish),
    stop: async () => {
      await issuer.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function askToken(issuerUrl: string, wish: TokenWish): Promise<string> {
  const response = await fetch(`${issuerUrl}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  });
  const answer: unknown = await response.json();
  if (typeof answer === 'object' && answer !== null && 'access_token' in answer && typeof answer.access_token === 'string')
    return answer.access_token;
  throw new Error(`The issuer answered ${response.status}: ${JSON.stringify(answer)}`);
}
