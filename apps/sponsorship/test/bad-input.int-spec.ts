import { afterAll, beforeAll, describe } from '@jest/globals';
import { refusesBadInput, type Sample } from '#testing';
import { type AdDesk, openAdDesk, restless } from './ad-desk.js';
import { takesAnything } from './counting/good-requests.js';
import { goodRequests } from './good-requests.js';

describe('Input that is bad in one thing', () => {
  let desk: AdDesk;
  let samples: Record<string, Sample>;

  beforeAll(async () => {
    desk = await openAdDesk('bad-input');
    samples = await goodRequests(desk);
  });
  afterAll(() => desk.stop());

  refusesBadInput(() => ({ ...desk, samples }), {
    except: ({ path }) => takesAnything.test(path),
    restless: [restless],
  });
});
