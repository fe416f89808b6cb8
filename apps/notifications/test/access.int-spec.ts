import { afterAll, beforeAll, describe } from '@jest/globals';
import { type AccessTable, grantsAccess, opsAccess } from '#testing';
import { deliveringAccess } from './delivering/access.js';
import { inboxAccess } from './inbox/access.js';
import { matchingAccess } from './matching/access.js';
import { type NoticeDesk, openNoticeDesk } from './notice-desk.js';
import { subscribingAccess } from './subscribing/access.js';
import { webhooksAccess } from './webhooks/access.js';

/** Who may use each route. Whose a link is, and whose a comment, is decided behind it. */
const access: AccessTable = {
  ...subscribingAccess,
  ...matchingAccess,
  ...deliveringAccess,
  ...inboxAccess,
  ...webhooksAccess,
  'GET /audit': 'ops chief',
  ...opsAccess,
};

describe('Access to the notifications service', () => {
  let desk: NoticeDesk;

  beforeAll(async () => {
    desk = await openNoticeDesk('notices-access');
  });
  afterAll(() => desk.stop());

  grantsAccess(access, () => desk);
});
