import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { readConfig } from '#service';
import {
  type Colleague,
  drain,
  environmentFor,
  isolated,
  type Isolated,
  type Json,
  Newswire,
  person,
  startService,
  type StartedService,
  testTokens,
  type TestTokens,
} from '#testing';
import { sponsorshipConfig } from '../src/config.js';
import { SponsorshipModule } from '../src/sponsorship.module.js';

// A first contact with the broker may take longer than Jest's own 5 s.
jest.setTimeout(60_000);

/** The sponsorship service on real servers, and people who use it. */
export interface AdDesk {
  readonly place: Isolated;
  readonly mediaFolder: string;
  readonly service: StartedService;
  readonly connection: Connection;
  readonly tokens: TestTokens;
  readonly manager: Colleague;
  readonly chief: Colleague;
  readonly ops: Colleague;
  readonly colleague: (name: string, ...roles: string[]) => Promise<Colleague>;
  /** What was told of one aggregate on a topic, in its order, once everything is sent. */
  readonly told: (topic: string, key: string) => Promise<Json[]>;
  /** The same process once more, on the same database and topics. */
  readonly replica: () => Promise<StartedService>;
  readonly stop: () => Promise<void>;
}

/** What this service changes by itself: when it next looks at what was delivered. */
export const restless = 'dueWork';

export const paperZone = 'Europe/Amsterdam';

export async function openAdDesk(name: string, place: Isolated = isolated(name), settings: Record<string, string> = {}): Promise<AdDesk> {
  const tokens = await testTokens();
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-ad-desk-'));
  const mediaFolder = join(folder, 'media');
  const own = { MEDIA_FOLDER: mediaFolder, PAPER_TIME_ZONE: paperZone, ...settings };
  const config = readConfig(sponsorshipConfig, { ...environmentFor(place, tokens, 'sponsorship'), ...own });
  const start = () => startService({ module: SponsorshipModule.with(config), config });
  const service = await start();
  const wire = new Newswire(place);
  const colleague = (sub: string, ...roles: string[]) => person(service.url, tokens, { sub, roles });
  return {
    place,
    mediaFolder,
    service,
    connection: service.app.get<Connection>(getConnectionToken(), { strict: false }),
    tokens,
    manager: await colleague('manager', 'ad-manager'),
    chief: await colleague('chief', 'chief'),
    ops: await colleague('ops', 'ops'),
    colleague,
    told: async (topic, key) => {
      await drain(service);
      const records = await wire.records(topic);
      return records.filter(record => record.key === key).map(({ value }): Json => value && JSON.parse(value));
    },
    replica: start,
    stop: async () => {
      await wire.stop();
      await service.stop();
      await tokens.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const minuteMs = 60_000;
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: paperZone, dateStyle: 'short', timeStyle: 'short' });

/** As a person of the paper writes an instant. */
export const local = (instant: Date): string => clock.format(instant).replace(' ', 'T');

export const localIn = (days: number): string => local(new Date(Date.now() + days * 24 * 60 * minuteMs));

/** A full minute that leaves time to book something until then: planned times have no seconds. */
export const nextMinute = (): Date => new Date(Math.ceil(Date.now() / minuteMs + 1) * minuteMs);
