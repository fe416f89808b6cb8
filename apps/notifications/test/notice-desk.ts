import { jest } from '@jest/globals';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { readConfig } from '#service';
import {
  anonymous,
  type Colleague,
  drain,
  environmentFor,
  type Isolated,
  isolated,
  type Json,
  Newswire,
  person,
  type StartedService,
  startService,
  testTokens,
  type TestTokens,
} from '#testing';
import { notificationsConfig } from '../src/config.js';
import { NotificationsModule } from '../src/notifications.module.js';

// A first contact with the broker may take longer than Jest's own 5 s.
jest.setTimeout(60_000);

export const paperUrl = 'https://paper.example';

/** The notifications service on real servers, and people who use it. */
export interface NoticeDesk {
  readonly place: Isolated;
  readonly service: StartedService;
  readonly connection: Connection;
  readonly tokens: TestTokens;
  /** Publishes what other services would. */
  readonly wire: Newswire;
  readonly chief: Colleague;
  readonly ops: Colleague;
  readonly anonymous: Colleague;
  readonly colleague: (name: string, ...roles: string[]) => Promise<Colleague>;
  /** What was told of one aggregate on a topic, in its order, once everything is sent. */
  readonly told: (topic: string, key: string) => Promise<Json[]>;
  /** The same process once more, on the same database and topics. */
  readonly replica: () => Promise<StartedService>;
  readonly stop: () => Promise<void>;
}

export async function openNoticeDesk(
  name: string,
  settings: Record<string, string> = {},
  place: Isolated = isolated(name),
): Promise<NoticeDesk> {
  const tokens = await testTokens();
  // Where nobody listens: the mail server of a paper that runs beside the tests is not theirs.
  const own = {
    SMTP_URL: 'smtp://127.0.0.1:9',
    PAPER_URL: paperUrl,
    PAPER_NAME: 'The Test Courant',
    PAPER_TIME_ZONE: 'Europe/Amsterdam',
    ...settings,
  };
  const config = readConfig(notificationsConfig, { ...environmentFor(place, tokens, 'notifications'), ...own });
  const start = () => startService({ module: NotificationsModule.with(config), config });
  const service = await start();
  const wire = new Newswire(place);
  const colleague = (sub: string, ...roles: string[]) => person(service.url, tokens, { sub, roles });
  return {
    place,
    service,
    connection: service.app.get<Connection>(getConnectionToken(), { strict: false }),
    tokens,
    wire,
    chief: await colleague('chief', 'chief'),
    ops: await colleague('ops', 'ops'),
    anonymous: anonymous(service.url),
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
    },
  };
}
