import { afterAll, beforeAll, describe } from '@jest/globals';
import { eventually, everybody, refusesBadInput, type Sample } from '#testing';
import { CommentCountsStore } from '../src/store/comment-counts.store.js';
import { type Desk, openDesk } from './desk.js';
import { goodRequests } from './good-requests.js';

describe('Input that is bad in one thing', () => {
  let desk: Desk;
  let samples: Record<string, Sample>;

  beforeAll(async () => {
    desk = await openDesk('bad-input');
    samples = await goodRequests(desk, await desk.colleague(everybody.sub, ...everybody.roles));
    const counts = desk.service.app.get(CommentCountsStore, { strict: false });
    await eventually(async () => {
      if ((await counts.uncountedArticles(1)).length > 0) throw new Error('Some threads are not counted yet');
    });
  });
  afterAll(() => desk.stop());

  refusesBadInput(() => ({ ...desk, samples }), {
    // A stream that is accepted does not end, whatever header it came with.
    except: ({ id }) => id === 'Stream.stream',
  });
});
