import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { badInputCases, contentHash, drain, type Operation, operationsOf, type Sample, tryBadInput, tryGoodInput } from '#testing';
import { type AdDesk, openAdDesk, restless } from './ad-desk.js';
import { takesAnything } from './counting/good-requests.js';
import { goodRequests } from './good-requests.js';

const roles = ['reader', 'writer', 'editor', 'chief', 'ops', 'moderator', 'ad-manager'];

describe('Input that is bad in one thing', () => {
  let desk: AdDesk;
  let operations: Operation[];
  let samples: Record<string, Sample>;
  let authorization: string;

  const trialOf = (operation: Operation) => ({
    url: desk.service.url,
    operation,
    sample: samples[operation.id] ?? {},
    authorization,
    contentHash: () => contentHash(desk.service, restless),
  });

  beforeAll(async () => {
    desk = await openAdDesk('bad-input');
    operations = (await operationsOf(desk.service.url)).filter(({ path }) => !takesAnything.test(path));
    samples = await goodRequests(desk);
    authorization = `Bearer ${await desk.tokens.token({ sub: 'everybody', name: 'everybody', roles })}`;
    await drain(desk.service);
  });
  afterAll(() => desk.stop());

  it('is tried at every route', () => {
    expect(operations.map(({ id }) => id).toSorted()).toEqual(Object.keys(samples).toSorted());
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

  // Every request above was this one with one thing spoilt. Of dead letters there is no handler that could read one again.
  it('is all that was wrong: without it each route accepts the request, and what is stored changes', async () => {
    const before = await contentHash(desk.service, restless);
    const refused: string[] = [];
    for (const operation of operations.filter(({ path }) => !path.startsWith('/ops/dead-letters'))) {
      const status = await tryGoodInput(trialOf(operation));
      if (status > 299) refused.push(`${operation.id} ${status}`);
    }
    expect(refused).toEqual([]);
    expect(await contentHash(desk.service, restless)).not.toBe(before);
  });
});
