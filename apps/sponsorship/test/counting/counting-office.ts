import { expect, jest } from '@jest/globals';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { newId } from '#persistence';
import { readConfig } from '#service';
import {
  type Colleague,
  environmentFor,
  eventually,
  isolated,
  type Isolated,
  person,
  startService,
  type StartedService,
  testTokens,
  type TestTokens,
} from '#testing';
import { ServingBook } from '../../src/cache/serving-book.js';
import { sponsorshipConfig } from '../../src/config.js';
import type { Decision } from '../../src/domain/serving/decision.js';
import { type DecisionPurpose, SignedDecisions } from '../../src/signing/signed-decisions.js';
import { SponsorshipModule } from '../../src/sponsorship.module.js';
import { booked, type Booked } from './booked.js';

// A first contact with the broker may take longer than Jest's own 5 s.
jest.setTimeout(90_000);

export const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';

/** The sponsorship service on real servers with something booked, and whoever looks at it. */
export interface CountingOffice {
  readonly place: Isolated;
  readonly service: StartedService;
  readonly connection: Connection;
  readonly booked: Booked;
  readonly manager: Colleague;
  readonly colleague: (name: string, ...roles: string[]) => Promise<Colleague>;
  /** A replica, on the same servers. */
  readonly another: (settings?: Record<string, string>) => Promise<StartedService>;
  readonly decide: (over?: Partial<Decision>) => Decision;
  /** What the path of an impression says. */
  readonly read: (path: string) => Decision | undefined;
  readonly token: (purpose: DecisionPurpose, decision: Decision) => string;
  readonly stop: () => Promise<void>;
}

export async function openOffice(name: string, settings: Record<string, string> = {}): Promise<CountingOffice> {
  const place = isolated(name);
  const tokens = await testTokens();
  const another = (more: Record<string, string> = {}) => startReplica(place, tokens, { ...settings, ...more });
  const service = await another();
  const connection = service.app.get<Connection>(getConnectionToken());
  const made = await booked(service.app);
  await eventually(() => expect(service.app.get(ServingBook).destinationOf(made.decision.creativeId)).toBeDefined());
  const signed = service.app.get(SignedDecisions);
  const colleague = (sub: string, ...roles: string[]) => person(service.url, tokens, { sub, roles });
  return {
    place,
    service,
    connection,
    booked: made,
    another,
    colleague,
    manager: await colleague('manager', 'ad-manager'),
    decide: over => ({ id: newId('dec'), at: new Date(), ...made.decision, ...over }),
    read: path => signed.read('impression', path.replace('/impressions/', '')).decision,
    token: (purpose, decision) => signed.sign(purpose, decision),
    stop: async () => {
      await service.stop();
      await tokens.stop();
    },
  };
}

async function startReplica(place: Isolated, tokens: TestTokens, settings: Record<string, string>): Promise<StartedService> {
  const config = readConfig(sponsorshipConfig, { ...environmentFor(place, tokens, 'sponsorship'), ...settings });
  return startService({ module: SponsorshipModule.with(config), config });
}
