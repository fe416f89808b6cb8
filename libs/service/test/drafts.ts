import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Body, Controller, Get, Module, Param, Patch, Post, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { AuthModule, Public, Roles, startDevelopmentIssuer } from '#auth';
import { configureLogging, currentContext, sendLogsTo } from '#telemetry';
import { readConfig, serviceConfig } from '../src/config/index.js';
import { AnswerWithin } from '../src/http/answer-within.js';
import { BodyLimit } from '../src/http/body-limit.js';
import { Frequent } from '../src/http/frequent.js';
import { HttpModule } from '../src/http/http.module.js';
import { WithoutIdempotencyKey } from '../src/http/idempotency-key.js';
import { IfMatch } from '../src/http/if-match.js';
import { protect } from '../src/http/protect.js';
import { AnyQuery } from '../src/http/route-demands.js';
import { createAdapter } from '../src/http/server.js';
import { serveDocs } from '../src/openapi/docs-page.js';
import { Returns } from '../src/openapi/returns.js';

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

  @Post('seen')
  @Public()
  @WithoutIdempotencyKey()
  @BodyLimit(200)
  @Frequent()
  seen(@Body({ schema: draft }) { headline }: z.output<typeof draft>): unknown {
    if (headline === 'Broken') throw new Error('Nobody could write it down.');
    return {};
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

  @Get('patient')
  @Public()
  @AnswerWithin(10_000)
  async patient(): Promise<unknown> {
    await new Promise(resolve => setTimeout(resolve, 900));
    return {};
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

interface SentRequest {
  headers?: Record<string, string>;
  body?: unknown;
  /** Instead of a body as JSON. */
  raw?: string;
}

/** The HTTP half of a service, without servers behind it: real requests over a real socket. */
export async function startDrafts() {
  const logs: string[] = [];
  configureLogging({ level: 'debug' });
  const restoreLogs = sendLogsTo({ write: line => void logs.push(line) });
  const issuer = await startDevelopmentIssuer({ port: 0, keyFile: join(await mkdtemp(join(tmpdir(), 'issuer-')), 'key.json') });
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
  const app = await NestFactory.create<NestFastifyApplication>(root, createAdapter(config), {
    logger: false,
    abortOnError: false,
    bodyParser: false,
  });
  await protect(app, config);
  serveDocs(app, 'articles');
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  let client = 0;

  /** Each request comes from a client of its own, unless it says which. */
  const send = async (method: string, path: string, { headers = {}, body, raw }: SentRequest = {}) => {
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const forwarded = `203.0.113.${++client % 250}`;
    const all = { 'x-forwarded-for': forwarded, ...(payload === undefined ? {} : { 'content-type': 'application/json' }), ...headers };
    const answer = await fetch(url + path, { method, headers: all, body: payload });
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
  const stop = async (): Promise<void> => {
    await app.close();
    await issuer.stop();
    restoreLogs();
  };
  /** How long the server lets a request be on its way. */
  const { requestTimeout: longestSendingMs } = app.getHttpServer();
  return { logs, url, send, longestSendingMs, tokenFor, stop };
}

export type Drafts = Awaited<ReturnType<typeof startDrafts>>;
