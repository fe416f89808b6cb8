import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { readConfig } from '#service';
import { environmentFor, isolated, type Isolated, startService, type StartedService, type TestTokens, testTokens } from '#testing';
import { ArticlesModule } from '../src/articles.module.js';
import { articlesConfig } from '../src/config.js';

// A first contact with the broker may take longer than Jest's own 5 s.
jest.setTimeout(60_000);

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

export interface Newsroom {
  readonly place: Isolated;
  readonly service: StartedService;
  readonly writer: Colleague;
  readonly editor: Colleague;
  readonly chief: Colleague;
  readonly reader: Colleague;
  readonly colleague: (name: string, ...roles: string[]) => Promise<Colleague>;
  readonly stop: () => Promise<void>;
}

/** The service on real servers, and people to work with it. */
export async function openNewsroom(name: string, settings: Record<string, string> = {}): Promise<Newsroom> {
  const place = isolated(name);
  const tokens = await testTokens();
  const config = readConfig(articlesConfig, { ...environmentFor(place, tokens, 'articles'), ...settings });
  const service = await startService({ module: ArticlesModule.with(config), config });
  const colleague = (sub: string, ...roles: string[]) => person(service.url, tokens, sub, roles);
  return {
    place,
    service,
    writer: await colleague('writer', 'writer'),
    editor: await colleague('editor', 'editor'),
    chief: await colleague('chief', 'chief'),
    reader: anonymous(service.url),
    colleague,
    stop: async () => {
      await service.stop();
      await tokens.stop();
    },
  };
}

async function person(url: string, tokens: TestTokens, sub: string, roles: readonly string[]): Promise<Colleague> {
  const token = await tokens.token({ roles, sub, name: sub });
  return asking(url, { authorization: `Bearer ${token}` }, sub);
}

const anonymous = (url: string): Colleague => asking(url, {}, 'nobody');

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
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text), headers: response.headers };
  };
  return {
    id,
    get: (path, ask) => send('GET', path, undefined, ask),
    post: (path, body = {}, ask = {}) => send('POST', path, body, ask),
    patch: (path, body, ask) => send('PATCH', path, body, ask),
    put: (path, body, ask) => send('PUT', path, body, ask),
    delete: (path, ask) => send('DELETE', path, undefined, ask),
  };
}

/** What must not fail for a test to begin. */
export function made(answer: Answer): Json {
  if (answer.status >= 300) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

let sections = 0;
export async function makeSection({ chief }: Newsroom, slug = `section-${(sections += 1)}`): Promise<Json> {
  return made(await chief.post('/sections', { slug, name: slug, order: 1, accent: '#123456' }));
}
