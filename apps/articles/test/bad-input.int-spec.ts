import { afterAll, beforeAll, describe } from '@jest/globals';
import { refusesBadInput, type Sample } from '#testing';
import { goodRequests } from './good-requests.js';
import { type Newsroom, openNewsroom } from './newsroom.js';

describe('Input that is bad in one thing', () => {
  let newsroom: Newsroom;
  let samples: Record<string, Sample>;

  beforeAll(async () => {
    newsroom = await openNewsroom('bad-input');
    samples = await goodRequests(newsroom);
  });
  afterAll(() => newsroom.stop());

  refusesBadInput(() => ({ ...newsroom, samples }));
});
