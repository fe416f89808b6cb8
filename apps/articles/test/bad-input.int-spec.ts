import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { badInputCases, contentHash, drain, type Operation, operationsOf, type Sample, tryBadInput, tryGoodInput } from '#testing';
import { goodRequests } from './good-requests.js';
import { type Newsroom, openNewsroom } from './newsroom.js';

describe('Input that is bad in one thing', () => {
  let newsroom: Newsroom;
  let operations: Operation[];
  let samples: Record<string, Sample>;
  let authorization: string;

  const trialOf = (operation: Operation) => ({
    url: newsroom.service.url,
    operation,
    sample: samples[operation.id] ?? {},
    authorization,
    contentHash: () => contentHash(newsroom.service),
  });

  beforeAll(async () => {
    newsroom = await openNewsroom('bad-input');
    operations = await operationsOf(newsroom.service.url);
    samples = await goodRequests(newsroom);
    authorization = await newsroom.tokenFor('everybody', 'reader', 'writer', 'editor', 'chief', 'ops');
    await drain(newsroom.service);
  });

  afterAll(() => newsroom.stop());

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
    60_000 + badInputCases * 1_000,
  );

  // Every request above was this one with one thing spoilt. Of dead letters there are only feigned ones: nobody consumes here.
  it('is all that was wrong: without it each route accepts the request, and what is stored changes', async () => {
    const before = await contentHash(newsroom.service);
    const refused: string[] = [];
    for (const operation of operations.filter(({ path }) => !path.startsWith('/ops/'))) {
      const status = await tryGoodInput(trialOf(operation));
      if (status > 299) refused.push(`${operation.id} ${status}`);
    }
    expect(refused).toEqual([]);
    expect(await contentHash(newsroom.service)).not.toBe(before);
  });
});
