import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Body, Controller, Get, Module, Param, Patch, Post, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { AuthModule, Public, Roles, startDevelopmentIssuer, type DevelopmentIssuer } from '#auth';
import { configureLogging, currentContext, sendLogsTo } from '#telemetry';
import { readConfig, serviceConfig } from '../config/index.js';
import { serveDocs } from '../openapi/docs-page.js';
import { Returns } from '../openapi/returns.js';
import { HttpModule } from './http.module.js';
import { AnyQuery } from './route-demands.js';
import { WithoutIdempotencyKey } from './idempotency-key.js';
import { IfMatch } from './if-match.js';
import { protect } from './protect.js';
import { createAdapter } from './server.js';

const draft = z
  .strictObject({ headline: z.string().min(1).max(20), tags: z.array(z.string()).optional() })
  .meta({ id: 'Draft', example: { headline: 'Tides' } });
const page = z.strictObject({ limit: z.coerce.number().int().max(100).default(20) });
const saved = z.object({ id: z.string(), version: z.int(), publishedAt: z.date().optional() }).meta({ id: 'Saved' });

class PaperTornError extends Error {
  readonly code = 'paper-torn' as const;
  readonly pointer = '/headline';
  readonly extensions = { currentVersion: 9, status: 200 };
}

@Controller('articles')
class ArticlesController {
  @Post()
  @Roles('writer')
  @Returns(201, saved, { description: 'The draft.', example: { id: 'art_1', version: 1 } })
  create(@Body({ schema: draft }) body: z.output<typeof draft>): unknown {
    return { id: 'art_1', version: 1, ...body };
  }

  @Post('search')
  @Public()
  @WithoutIdempotencyKey()
  search(@Body({ schema: draft }) body: unknown): unknown {
    return body;
  }

  @Patch(':id')
  @Public()
  @Returns(200, saved, { description: 'Changed.' })
  change(@Param('id') id: string, @IfMatch() version: number, @Body({ schema: draft }) _body: unknown): unknown {
    return { id, version: version + 1 };
  }

  @Get()
  @Public()
  list(@Query({ schema: page }) query: z.output<typeof page>): unknown {
    return { items: [], limit: query.limit };
  }

  @Get('torn')
  @Public()
  torn(): never {
    throw new PaperTornError('The paper is torn.');
  }

  @Get('broken')
  @Public()
  broken(): never {
    throw new Error('connect ECONNREFUSED mongodb://paper:hunter2@10.0.0.7:27017');
  }

  @Get('endless')
  @Public()
  endless(): Promise<never> {
    return new Promise(() => {});
  }

  @Get('context')
  @Public()
  @AnyQuery()
  context(): unknown {
    return currentContext();
  }

  @Get(':id')
  @Public()
  read(@Param('id') id: string): unknown {
    return { id, version: 7 };
  }
}

const environment = {
  MONGODB_URI: 'mongodb://db/',
  MONGODB_DATABASE: 'x',
  KAFKA_BROKERS: 'k:1',
  BODY_LIMIT_BYTES: '2000',
  CORS_ORIGINS: 'https://desk.example.com',
  RATE_LIMIT_PER_MINUTE: '5',
  TRUST_PROXY: '127.0.0.1',
  REQUEST_TIMEOUT_MS: '700',
};

const pointers = ({ errors = [] }: { errors?: unknown }): unknown[] => (errors as { pointer: string }[]).map(error => error.pointer);

describe('a service over HTTP', () => {
  let issuer: DevelopmentIssuer;
  let app: NestFastifyApplication;
  let client = 0;
  const logs: string[] = [];

  beforeAll(async () => {
    configureLogging({ level: 'debug' });
    sendLogsTo({ write: line => void logs.push(line) });
    issuer = await startDevelopmentIssuer({ port: 0, keyFile: join(await mkdtemp(join(tmpdir(), 'issuer-')), 'key.json') });
    const config = readConfig(z.object(serviceConfig), { ...environment, AUTH_ISSUER: issuer.issuer, AUTH_JWKS_URI: issuer.jwksUri });
    const auth = AuthModule.with({
      issuer: config.authIssuer,
      audience: config.authAudience,
      jwksUri: config.authJwksUri,
      environment: 'test',
    });
    @Module({})
    class Root {}
    const root = {
      module: Root,
      imports: [auth, HttpModule.with({ config, problems: { 'paper-torn': 409 } })],
      controllers: [ArticlesController],
    };
    app = await NestFactory.create<NestFastifyApplication>(root, createAdapter(config), {
      logger: false,
      abortOnError: false,
      bodyParser: false,
    });
    await protect(app, config);
    serveDocs(app, 'articles');
    await app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await app.close();
    await issuer.stop();
  });

  /** Each request comes from a client of its own, unless it says which. */
  const send = async (
    method: string,
    path: string,
    { headers = {}, body, raw }: { headers?: Record<string, string>; body?: unknown; raw?: string } = {},
  ) => {
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const forwarded = `203.0.113.${++client % 250}`;
    const all = { 'x-forwarded-for': forwarded, ...(payload === undefined ? {} : { 'content-type': 'application/json' }), ...headers };
    const answer = await fetch(`${await app.getUrl()}${path}`, { method, headers: all, body: payload });
    const text = await answer.text();
    const type = answer.headers.get('content-type') ?? '';
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      type,
      json: type.includes('json') ? (JSON.parse(text) as Record<string, unknown>) : {},
    };
  };
  const tokenFor = async (role: string): Promise<string> => {
    const answer = await fetch(`${issuer.url}/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ role }),
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  };
  describe('answers a mistake with a problem', () => {
    it.each([
      ['an unknown field', 'POST', '/articles/search', { body: { headline: 'A', x: 1 } }, 400, ['/x']],
      ['a wrong type', 'POST', '/articles/search', { body: { headline: 'A', tags: ['a', 1] } }, 400, ['/tags/1']],
      ['no body', 'POST', '/articles/search', {}, 400, ['']],
      ['malformed JSON', 'POST', '/articles/search', { raw: '{' }, 400, ['']],
      ['prototype pollution', 'POST', '/articles/search', { raw: '{"headline":"A","__proto__":{"admin":true}}' }, 400, ['/__proto__']],
      ['constructor pollution', 'POST', '/articles/search', { raw: '{"constructor":{"prototype":{"admin":true}}}' }, 400, ['/constructor']],
      ['an operator in the body', 'POST', '/articles/search', { body: { headline: { $gt: '' } } }, 400, ['/headline/$gt']],
      ['an operator in the query', 'GET', '/articles?id[$ne]=x', {}, 400, ['/id[$ne]']],
      ['an unknown query parameter', 'GET', '/articles?limit=5&page=2', {}, 400, ['/page']],
      ['a bad query parameter', 'GET', '/articles?limit=1000', {}, 400, ['/limit']],
      ['a query where none is declared', 'GET', '/articles/art_1?x=1', {}, 400, ['/x']],
      ['a body where none is declared', 'DELETE', '/articles/art_1', { body: { a: 1 } }, 404, []],
      ['deep nesting', 'POST', '/articles/search', { raw: '{"a":'.repeat(40) + '1' + '}'.repeat(40) }, 400, [`/${'a/'.repeat(31)}a`]],
      ['a malformed version', 'PATCH', '/articles/art_1', { body: { headline: 'A' }, headers: { 'if-match': '7' } }, 400, ['/if-match']],
      ['no version', 'PATCH', '/articles/art_1', { body: { headline: 'A' } }, 428, []],
      ['too large a body', 'POST', '/articles/search', { body: { headline: 'A'.repeat(3000) } }, 413, []],
      ['another content type', 'POST', '/articles/search', { raw: 'a', headers: { 'content-type': 'text/plain' } }, 415, []],
      ['an unknown path', 'GET', '/nowhere', {}, 404, []],
      ['a malformed address', 'GET', '/articles/%E0%A4%A', {}, 400, ['']],
      ['no token', 'POST', '/articles', { body: { headline: 'A' } }, 401, []],
    ])('%s', async (_, method, path, request, status, fields) => {
      const answer = await send(method, path, request);
      expect(answer).toMatchObject({
        status,
        type: 'application/problem+json',
        json: { status, type: expect.stringMatching(/^\/problems\/[a-z-]+$/), title: expect.any(String) },
      });
      expect(pointers(answer.json)).toEqual(fields);
      expect(answer.text).not.toMatch(/node_modules|\.ts:|at .*\(/);
    });

    it('of the domain: status from the table, field and extensions from the error, and an extension cannot replace a member', async () => {
      const answer = await send('GET', '/articles/torn');
      expect(answer.json).toMatchObject({
        type: '/problems/paper-torn',
        status: 409,
        detail: 'The paper is torn.',
        currentVersion: 9,
        errors: [{ pointer: '/headline', in: 'body' }],
      });
    });

    it('of ours: 500, without a word of what happened, which is in the log', async () => {
      const answer = await send('GET', '/articles/broken', { headers: { 'x-correlation-id': 'find-me-again' } });
      expect(answer.json).toEqual({
        type: '/problems/internal',
        title: 'Internal',
        status: 500,
        detail: expect.any(String),
        correlationId: 'find-me-again',
      });
      const line = logs.find(entry => entry.includes('ECONNREFUSED')) ?? '';
      expect(JSON.parse(line)).toMatchObject({ level: 'error', correlationId: 'find-me-again' });
      expect(line).not.toContain('hunter2');
    });

    it('that takes too long', async () => {
      const answer = await send('GET', '/articles/endless');
      expect(answer.json).toMatchObject({ type: '/problems/timeout', status: 503 });
    });

    it('explains its type', async () => {
      expect((await send('GET', '/problems/version-conflict')).json).toMatchObject({
        status: 412,
        advice: expect.stringContaining('currentVersion'),
      });
      expect((await send('GET', '/problems/__proto__')).status).toBe(404);
      expect((await send('GET', '/problems')).json).toMatchObject({
        items: expect.arrayContaining([expect.objectContaining({ type: '/problems/paper-torn' })]),
      });
    });
  });

  it('refuses unauthenticated and forbidden callers as RFC 6750 says', async () => {
    const none = await send('POST', '/articles', { body: { headline: 'A' } });
    expect(none.headers.get('www-authenticate')).toBe('Bearer');
    const bad = await send('POST', '/articles', { body: { headline: 'A' }, headers: { authorization: 'Bearer nonsense' } });
    expect([bad.status, bad.headers.get('www-authenticate')]).toEqual([401, 'Bearer error="invalid_token"']);
    const other = await send('POST', '/articles', {
      body: { headline: 'A' },
      headers: { authorization: `Bearer ${await tokenFor('reader')}` },
    });
    expect([other.status, other.json.type]).toEqual([403, '/problems/forbidden']);
  });

  it('asks every POST for an Idempotency-Key', async () => {
    const authorization = `Bearer ${await tokenFor('writer')}`;
    const without = await send('POST', '/articles', { body: { headline: 'A' }, headers: { authorization } });
    expect(without.json.type).toBe('/problems/idempotency-key-required');
    const withKey = await send('POST', '/articles', { body: { headline: 'A' }, headers: { authorization, 'idempotency-key': 'k-1' } });
    expect([withKey.status, withKey.headers.get('etag')]).toEqual([201, '"1"']);
  });

  it('says the version as ETag, and 304 to whoever has it', async () => {
    const first = await send('GET', '/articles/art_1');
    expect(first.headers.get('etag')).toBe('"7"');
    const second = await send('GET', '/articles/art_1', { headers: { 'if-none-match': '"7"' } });
    expect([second.status, second.text]).toEqual([304, '']);
    const listed = await send('GET', '/articles');
    const again = await send('GET', '/articles', { headers: { 'if-none-match': listed.headers.get('etag') ?? '' } });
    expect([listed.headers.get('etag')?.slice(0, 3), again.status]).toEqual(['W/"', 304]);
  });

  it('hands the version of If-Match to the route', async () => {
    const answer = await send('PATCH', '/articles/art_1', {
      body: { headline: 'A' },
      headers: { 'if-match': '"7"', 'content-type': 'application/merge-patch+json' },
    });
    expect([answer.json, answer.headers.get('etag')]).toEqual([{ id: 'art_1', version: 8 }, '"8"']);
  });

  it('carries correlation id and trace through the request and back', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const answer = await send('GET', '/articles/context?utm_source=mail', {
      headers: { 'x-correlation-id': 'edition-42', traceparent: `00-${trace}-00f067aa0ba902b7-01` },
    });
    expect(answer.json).toEqual({
      correlationId: 'edition-42',
      traceparent: expect.stringMatching(new RegExp(`^00-${trace}-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$`)),
    });
    expect(answer.headers.get('x-correlation-id')).toBe('edition-42');
  });

  it('limits each client, and says when to come back', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.7' };
    const statuses: number[] = [];
    for (let request = 0; request < 6; request++) statuses.push((await send('GET', '/articles/art_1', { headers })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    const limited = await send('GET', '/articles/art_1', { headers });
    expect(limited.json.type).toBe('/problems/rate-limited');
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await send('GET', '/articles/art_1')).status).toBe(200);
    expect((await send('GET', '/metrics', { headers })).status).toBe(200);
  });

  it('sets the headers that keep a browser out of trouble, and lets only known origins in', async () => {
    const known = await send('GET', '/articles/art_1', { headers: { origin: 'https://desk.example.com' } });
    expect(known.headers.get('access-control-allow-origin')).toBe('https://desk.example.com');
    expect(known.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(known.headers.get('x-content-type-options')).toBe('nosniff');
    const unknown = await send('GET', '/articles/art_1', { headers: { origin: 'https://evil.example.com' } });
    expect(unknown.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('documents itself as OpenAPI 3.1 with examples and problems', async () => {
    const { json } = await send('GET', '/docs/openapi.json');
    expect(json).toMatchObject({
      openapi: '3.1.0',
      paths: {
        '/articles': {
          post: {
            requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Draft' } } } },
            responses: {
              201: { content: { 'application/json': { example: { id: 'art_1', version: 1 } } } },
              default: { content: { 'application/problem+json': {} } },
            },
            parameters: expect.arrayContaining([expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true })]),
            security: [{ bearer: [] }],
          },
          get: { parameters: [expect.objectContaining({ name: 'limit', in: 'query', required: false })] },
        },
        '/articles/{id}': {
          patch: { parameters: expect.arrayContaining([expect.objectContaining({ name: 'If-Match', required: true })]) },
        },
      },
      components: {
        schemas: { Draft: { type: 'object', additionalProperties: false, properties: { headline: { maxLength: 20 } } }, Problem: {} },
      },
    });
    expect(json.paths).not.toHaveProperty('/metrics');
  });

  it('serves the page of its documentation from its own files only', async () => {
    const docs = await send('GET', '/docs');
    expect([docs.status, docs.headers.get('content-security-policy')]).toEqual([200, expect.stringContaining("script-src 'self'")]);
    expect(docs.text).not.toMatch(/(src|href)="https?:/);
    const script = await send('GET', '/docs/swagger-ui-bundle.js');
    expect([script.status, script.type]).toEqual([200, expect.stringContaining('javascript')]);
  });

  it('counts its answers by route, never by address', async () => {
    const { text } = await send('GET', '/metrics');
    expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/articles/:id",status="200"}');
    expect(text).not.toContain('art_1');
  });

  it('logs each answer without query, headers or body', () => {
    const line = logs
      .map(entry => JSON.parse(entry) as Record<string, unknown>)
      .find(entry => entry.correlationId === 'edition-42' && entry.message === 'answered');
    expect(line).toMatchObject({ level: 'debug', method: 'GET', route: '/articles/context', path: '/articles/context', status: 200 });
    expect(logs.join('')).not.toMatch(/utm_source|Bearer ey|203\.0\.113/);
  });
});
