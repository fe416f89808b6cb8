import { randomUUID } from 'node:crypto';
import type { TestTokens } from './test-tokens.js';

// oxlint-disable-next-line typescript/no-explicit-any -- answers are looked at field by field; a wrong one fails the test
export type Json = any;

export interface Answer {
  readonly status: number;
  readonly body: Json;
  readonly headers: Headers;
}

export interface Ask {
  readonly version?: number;
  readonly key?: string;
  readonly headers?: Record<string, string>;
}

/** A person with a token, asking as a browser would. */
export interface Colleague {
  readonly id: string;
  readonly get: (path: string, ask?: Ask) => Promise<Answer>;
  readonly post: (path: string, body?: object, ask?: Ask) => Promise<Answer>;
  readonly patch: (path: string, body: object, ask?: Ask) => Promise<Answer>;
  readonly put: (path: string, body: object, ask?: Ask) => Promise<Answer>;
  readonly delete: (path: string, ask?: Ask) => Promise<Answer>;
}

export async function person(
  url: string,
  tokens: Pick<TestTokens, 'token'>,
  { sub, roles }: { sub: string; roles: readonly string[] },
): Promise<Colleague> {
  const token = await tokens.token({ roles, sub, name: sub });
  return asking(url, { authorization: `Bearer ${token}` }, sub);
}

export const anonymous = (url: string): Colleague => asking(url, {}, 'nobody');

function asking(url: string, who: Record<string, string>, id: string): Colleague {
  const send = async (method: string, path: string, body: object | undefined, { version, key, headers }: Ask = {}): Promise<Answer> => {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...who,
        ...(method === 'POST' && { 'idempotency-key': key ?? randomUUID() }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
        ...(body && !(body instanceof FormData) && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: bodyOf(text, response.headers.get('content-type') ?? ''), headers: response.headers };
  };
  return {
    id,
    get: (path, ask) => send('GET', path, undefined, ask),
    post: (path, body, ask) => send('POST', path, body, ask),
    patch: (path, body, ask) => send('PATCH', path, body, ask),
    put: (path, body, ask) => send('PUT', path, body, ask),
    delete: (path, ask) => send('DELETE', path, undefined, ask),
  };
}

/** JSON as what it says; anything else, a CSV for one, as its text. */
function bodyOf(text: string, type: string): Json {
  if (text === '') return undefined;
  return /^application\/(?:[\w.]+\+)?json/.test(type) ? JSON.parse(text) : text;
}

/** What must not fail for a test to begin. */
export function made(answer: Answer): Json {
  if (answer.status >= 300) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
