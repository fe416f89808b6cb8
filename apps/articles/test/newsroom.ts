import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { readConfig } from '#service';
import {
  anonymous,
  type Colleague,
  environmentFor,
  isolated,
  type Isolated,
  type Json,
  made,
  person,
  startService,
  type StartedService,
  testTokens,
  type TestTokens,
} from '#testing';
import { ArticlesModule } from '../src/articles.module.js';
import { articlesConfig } from '../src/config.js';

// A first contact with the broker may take longer than Jest's own 5 s.
jest.setTimeout(60_000);

export interface Newsroom {
  readonly place: Isolated;
  readonly mediaFolder: string;
  readonly service: StartedService;
  readonly tokens: TestTokens;
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
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-newsroom-'));
  const mediaFolder = join(folder, 'media');
  const config = readConfig(articlesConfig, { ...environmentFor(place, tokens, 'articles'), MEDIA_FOLDER: mediaFolder, ...settings });
  const service = await startService({ module: ArticlesModule.with(config), config });
  const colleague = (sub: string, ...roles: string[]) => person(service.url, tokens, { sub, roles });
  return {
    place,
    mediaFolder,
    service,
    tokens,
    writer: await colleague('writer', 'writer'),
    editor: await colleague('editor', 'editor'),
    chief: await colleague('chief', 'chief'),
    reader: anonymous(service.url),
    colleague,
    stop: async () => {
      await service.stop();
      await tokens.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

let sections = 0;
export async function makeSection({ chief }: Newsroom, slug = `section-${(sections += 1)}`): Promise<Json> {
  return made(await chief.post('/sections', { slug, name: slug, order: 1, accent: '#123456' }));
}
