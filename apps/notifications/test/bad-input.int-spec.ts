import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { eventually, type MailServer, openMailServer, opsSamples, refusesBadInput, type Sample } from '#testing';
import { deliveringRequests } from './delivering/good-requests.js';
import { matchingRequests } from './matching/good-requests.js';
import { type NoticeDesk, openNoticeDesk } from './notice-desk.js';
import { lists } from './samples.js';
import { subscribingRequests } from './subscribing/good-requests.js';

describe('Input that is bad in one thing', () => {
  let server: MailServer;
  let desk: NoticeDesk;
  let samples: Record<string, Sample>;

  beforeAll(async () => {
    server = await openMailServer();
    desk = await openNoticeDesk('notices-bad-input', { SMTP_URL: server.url });
    samples = {
      ...(await subscribingRequests(desk)),
      ...(await matchingRequests(desk)),
      ...(await deliveringRequests(desk)),
      ...(await opsSamples(desk.service, lists)),
    };
    const unsettled = { state: { $in: ['waiting', 'claimed'] } };
    await eventually(async () => expect(await desk.connection.collection('deliveries').countDocuments(unsettled)).toBe(0), {
      withinMs: 20_000,
    });
  });
  afterAll(async () => {
    await desk.stop();
    await server.stop();
  });

  refusesBadInput(() => ({ ...desk, samples }));
});
