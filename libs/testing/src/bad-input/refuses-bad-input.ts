import { contentHash } from '../content-hash.js';
import { drain } from '../drain.js';
import { type Operation, operationsOf } from '../operations.js';
import type { StartedService } from '../start-service.js';
import type { TestTokens } from '../test-tokens.js';
import { everybody } from './everybody.js';
import type { Sample } from './request-draft.js';
import { badInputCases, tryBadInput } from './try-bad-input.js';
import { tryGoodInput } from './try-good-input.js';

interface Opened {
  readonly service: StartedService;
  readonly tokens: Pick<TestTokens, 'token'>;
  /** By the id of the operation: for each route a request that it accepts, each about something of its own. */
  readonly samples: Readonly<Record<string, Sample>>;
}

interface Course {
  /** Routes that take whatever they are sent, or do not end. */
  readonly except?: (operation: Operation) => boolean;
  /** Collections that the service changes by itself. */
  readonly restless?: readonly string[];
}

/** Tests for the `describe` of a service that is opened before them: what is bad in one thing is refused at every route, and for that one thing. */
export function refusesBadInput(opened: () => Opened, { except = () => false, restless = [] }: Course = {}): void {
  let operations: Operation[];
  let authorization: string;

  const hash = () => contentHash(opened().service, ...restless);
  const trialOf = (operation: Operation) => ({
    url: opened().service.url,
    operation,
    sample: opened().samples[operation.id] ?? {},
    authorization,
    contentHash: hash,
  });

  beforeAll(async () => {
    const { service, tokens } = opened();
    operations = (await operationsOf(service.url)).filter(operation => !except(operation));
    authorization = `Bearer ${await tokens.token(everybody)}`;
    await drain(service);
  });

  it('is tried at every route', () => {
    expect(Object.keys(opened().samples).toSorted()).toEqual(operations.map(({ id }) => id).toSorted());
  });

  it(
    'is refused with a 4xx that names the field, and changes nothing',
    async () => {
      const surprises: string[] = [];
      for (const operation of operations) {
        const surprise = await tryBadInput(trialOf(operation));
        if (surprise) surprises.push(surprise);
      }
      expect(surprises).toEqual([]);
    },
    120_000 + badInputCases * 1_000,
  );

  // Every request above was this one with one thing spoilt. Of dead letters there are only those of no handler, which nobody can read again.
  it('is all that was wrong: without it each route accepts the request, and what is stored changes', async () => {
    const before = await hash();
    const refused: string[] = [];
    for (const operation of operations.filter(({ path }) => !path.startsWith('/ops/dead-letters'))) {
      const status = await tryGoodInput(trialOf(operation));
      if (status > 299) refused.push(`${operation.id} ${status}`);
    }
    expect(refused).toEqual([]);
    expect(await hash()).not.toBe(before);
  });
}
