import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  badInputCases,
  contentHash,
  drain,
  eventually,
  type Operation,
  operationsOf,
  type Sample,
  tryBadInput,
  tryGoodInput,
} from '#testing';
import { CommentCountsStore } from '../src/store/comment-counts.store.js';
import { type Desk, openDesk } from './desk.js';
import { goodRequests } from './good-requests.js';

const roles = ['reader', 'writer', 'editor', 'chief', 'ops', 'moderator'];

describe('Input that is bad in one thing', () => {
  let desk: Desk;
  let operations: Operation[];
  let samples: Record<string, Sample>;
  let authorization: string;

  const trialOf = (operation: Operation) => ({
    url: desk.service.url,
    operation,
    sample: samples[operation.id] ?? {},
    authorization,
    contentHash: () => contentHash(desk.service),
  });

  beforeAll(async () => {
    desk = await openDesk('bad-input');
    operations = await operationsOf(desk.service.url);
    samples = await goodRequests(desk, await desk.colleague('everybody', ...roles));
    authorization = `Bearer ${await desk.tokens.token({ sub: 'everybody', name: 'everybody', roles })}`;
    const counts = desk.service.app.get(CommentCountsStore, { strict: false });
    await eventually(async () => {
      if ((await counts.uncountedArticles(1)).length > 0) throw new Error('Some threads are not counted yet');
    });
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
      // A stream that is accepted does not end, whatever header it came with.
      for (const operation of operations.filter(({ id }) => id !== 'Stream.stream')) {
        const surprise = await tryBadInput(trialOf(operation));
        if (surprise) surprises.push(surprise);
      }
      expect(surprises).toEqual([]);
    },
    60_000 + badInputCases * 1_000,
  );

  // Every request above was this one with one thing spoilt. Of dead letters and due work there is none here.
  it('is all that was wrong: without it each route accepts the request, and what is stored changes', async () => {
    const before = await contentHash(desk.service);
    const refused: string[] = [];
    for (const operation of operations.filter(({ id, path }) => !path.startsWith('/ops/') && id !== 'Stream.stream')) {
      const status = await tryGoodInput(trialOf(operation));
      if (status > 299) refused.push(`${operation.id} ${status}`);
    }
    expect(refused).toEqual([]);
    expect(await contentHash(desk.service)).not.toBe(before);
  });
});
