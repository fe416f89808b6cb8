import { afterAll, beforeAll, describe } from '@jest/globals';
import { opsSamples, refusesBadInput, type Sample } from '#testing';
import { type NoticeDesk, openNoticeDesk } from './notice-desk.js';
import { lists } from './samples.js';
import { subscribingRequests } from './subscribing/good-requests.js';
import { webhookRequests } from './webhooks/good-requests.js';

describe('Input that is bad in one thing', () => {
  let desk: NoticeDesk;
  let samples: Record<string, Sample>;

  beforeAll(async () => {
    desk = await openNoticeDesk('notices-bad-input');
    samples = { ...(await subscribingRequests(desk)), ...(await webhookRequests(desk)), ...(await opsSamples(desk.service, lists)) };
  });
  afterAll(() => desk.stop());

  refusesBadInput(() => ({ ...desk, samples }));
});
