import { afterAll, beforeAll, describe } from '@jest/globals';
import { eventually, type MailServer, openMailServer, opsSamples, refusesBadInput, type Sample } from '#testing';
import { deliveringRequests } from './delivering/good-requests.js';
import { inboxRequests } from './inbox/good-requests.js';
import { matchingRequests } from './matching/good-requests.js';
import { type NoticeDesk, openNoticeDesk } from './notice-desk.js';
import { lists } from './samples.js';
import { subscribingRequests } from './subscribing/good-requests.js';
import { webhookRequests } from './webhooks/good-requests.js';

describe('Input that is bad in one thing', () => {
  let server: MailServer;
  let desk: NoticeDesk;
  let samples: Record<string, Sample>;

  beforeAll(async () => {
    server = await openMailServer();
    desk = await openNoticeDesk('notices-bad-input', { SMTP_URL: server.url });
    samples = {
      // What one follows moves the version of one's preferences, which are asked for after it.
      ...(await inboxRequests(desk)),
      ...(await subscribingRequests(desk)),
      ...(await matchingRequests(desk)),
      ...(await deliveringRequests(desk)),
      ...(await webhookRequests(desk)),
      'Audit.list': lists,
      ...(await opsSamples(desk.service, lists)),
    };
    const unsettled = { state: { $in: ['waiting', 'claimed'] } };
    await eventually(
      async () => {
        const left = await desk.connection.collection('deliveries').countDocuments(unsettled);
        if (left > 0) throw new Error(`${left} mails are still to be sent`);
      },
      { withinMs: 20_000 },
    );
  });
  afterAll(async () => {
    await desk.stop();
    await server.stop();
  });

  refusesBadInput(() => ({ ...desk, samples }), {
    // A stream that is accepted does not end, whatever header it came with.
    except: ({ id }) => id === 'InboxStream.stream',
  });
});
