import { Controller, Get, Module, Post, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventPattern } from '@nestjs/microservices';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterEach, beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CurrentActor, Public, Roles } from './access.js';
import type { Actor } from './actor.js';
import { AuthModule } from './auth.module.js';
import { startDevelopmentIssuer, type DevelopmentIssuer } from './development-issuer.js';

@Controller('articles')
class ArticlesController {
  @Get()
  @Public()
  list(@CurrentActor() actor?: Actor): { name: string } {
    return { name: actor?.name ?? 'nobody' };
  }

  @Post()
  @Roles('writer', 'editor')
  create(@CurrentActor() actor: Actor): Actor {
    return actor;
  }
}

@Roles('ops')
@Controller('ops')
class OpsController {
  @Get('dead-letters')
  list(): string[] {
    return [];
  }

  @Get('help')
  @Public()
  help(): string {
    return 'read the runbook';
  }
}

@Controller('forgotten')
class ForgottenController {
  @Get(':id/secret')
  read(): string {
    return 'open to all';
  }

  @EventPattern('article.published')
  handle(_event: unknown): void {}
}

@Controller()
class EventsOnly {
  @EventPattern('article.published')
  handle(_event: unknown): void {}
}

describe('access to routes', () => {
  let issuer: DevelopmentIssuer;
  let app: NestFastifyApplication | undefined;

  beforeAll(async () => {
    issuer = await startDevelopmentIssuer({ port: 0, keyFile: join(await mkdtemp(join(tmpdir(), 'issuer-')), 'key.json') });
  });
  afterAll(() => issuer.stop());
  afterEach(() => app?.close());

  const bootIn = async (environment: 'production' | 'test', ...controllers: Type[]): Promise<NestFastifyApplication> => {
    @Module({})
    class Root {}
    const auth = AuthModule.with({
      issuer: issuer.issuer,
      audience: 'broadsheet',
      jwksUri: issuer.jwksUri,
      environment,
      actorKey: 'k'.repeat(32),
    });
    const root: DynamicModule = { module: Root, imports: [auth], controllers };
    app = await NestFactory.create<NestFastifyApplication>(root, new FastifyAdapter(), { logger: false, abortOnError: false });
    return app.init();
  };
  const boot = (...controllers: Type[]): Promise<NestFastifyApplication> => bootIn('test', ...controllers);
  const tokenFor = async (body: Record<string, unknown>): Promise<string> => {
    const answer = await fetch(`${issuer.url}/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  };

  it('does not boot with a route that says nothing, and names it', async () => {
    await expect(boot(ArticlesController, ForgottenController)).rejects.toThrow('GET /forgotten/:id/secret (ForgottenController.read)');
  });

  it('does not boot in production with the development issuer', async () => {
    await expect(bootIn('production', ArticlesController)).rejects.toThrow('Refusing to run in production: AUTH_ISSUER');
  });

  it('does not ask event handlers', async () => {
    await expect(boot(ArticlesController, EventsOnly)).resolves.toBeDefined();
  });

  it('gives the writer in, with who they are', async () => {
    const service = await boot(ArticlesController);
    const token = await tokenFor({ role: 'writer', name: 'Ada Writer', sub: 'ada' });
    const answer = await service.inject({ method: 'POST', url: '/articles', headers: { authorization: `Bearer ${token}` } });
    expect(answer.json()).toEqual({ id: expect.stringMatching(/^usr_[a-z2-7]{26}$/), name: 'Ada Writer', roles: ['writer'] });
  });

  it('keeps out who has no token, a bad one, or another role', async () => {
    const service = await boot(ArticlesController, OpsController);
    const token = await tokenFor({ role: 'writer' });
    const get = (authorization?: string) =>
      service.inject({ url: '/ops/dead-letters', headers: authorization === undefined ? {} : { authorization } });
    const outcomes = await Promise.all([get(), get('Bearer nonsense'), get(`Basic ${token}`), get(`Bearer ${token}`)]);
    // The status of a refusal is the problem filter's business, which is another lib.
    expect(outcomes.map(answer => answer.statusCode >= 400)).toEqual([true, true, true, true]);
  });

  it('serves the public route to anyone, and knows who asks if the token is good', async () => {
    const service = await boot(ArticlesController, OpsController);
    const token = await tokenFor({ role: 'reader', name: 'Rea Reader' });
    const read = async (headers: Record<string, string>): Promise<unknown> => (await service.inject({ url: '/articles', headers })).json();
    await expect(read({})).resolves.toEqual({ name: 'nobody' });
    await expect(read({ authorization: 'Bearer nonsense' })).resolves.toEqual({ name: 'nobody' });
    await expect(read({ authorization: `Bearer ${token}` })).resolves.toEqual({ name: 'Rea Reader' });
    expect((await service.inject({ url: '/ops/help' })).payload).toBe('read the runbook');
  });
});
