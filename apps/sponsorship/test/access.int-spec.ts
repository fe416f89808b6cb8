import { afterAll, beforeAll, describe } from '@jest/globals';
import { type AccessTable, grantsAccess, opsAccess } from '#testing';
import { type AdDesk, openAdDesk } from './ad-desk.js';

const [write, read] = ['ad-manager chief', 'ad-manager chief ops'];

const booking: AccessTable = {
  'GET /sponsors': read,
  'POST /sponsors': write,
  'GET /sponsors/{id}': read,
  'PATCH /sponsors/{id}': write,
  'POST /sponsors/{id}/logo': write,
  'DELETE /sponsors/{id}/logo': write,
  'GET /campaigns': read,
  'POST /campaigns': write,
  'GET /campaigns/{id}': read,
  'PATCH /campaigns/{id}': write,
  'POST /campaigns/{id}/cancel': write,
  'GET /placements': read,
  'POST /placements': write,
  'GET /placements/{id}': read,
  'PATCH /placements/{id}': write,
  'GET /flights': read,
  'POST /flights': write,
  'GET /flights/{id}': read,
  'PATCH /flights/{id}': write,
  'POST /flights/{id}/reserve': write,
  'POST /flights/{id}/book': write,
  'POST /flights/{id}/pause': write,
  'POST /flights/{id}/resume': write,
  'POST /flights/{id}/cancel': write,
  'GET /flights/{id}/availability': read,
  'POST /availability': read,
  'GET /calendar': read,
  'GET /audit': read,
};

const strip: AccessTable = {
  'GET /strips': read,
  'POST /strips': write,
  'GET /strips/{id}': read,
  'PATCH /strips/{id}': write,
  'POST /strips/{id}/entries': write,
  'PATCH /strips/{id}/entries/{entryId}': write,
  'DELETE /strips/{id}/entries/{entryId}': write,
  'GET /strips/{id}/preview': read,
};

const creatives: AccessTable = {
  'GET /creatives': read,
  'POST /creatives': write,
  'GET /creatives/{id}': read,
  'PATCH /creatives/{id}': write,
  'POST /creatives/{id}/pictures': write,
  'DELETE /creatives/{id}/pictures': write,
  'POST /creatives/{id}/submit': write,
  'POST /creatives/{id}/approve': write,
  'POST /creatives/{id}/reject': write,
  'GET /creatives/{id}/proof': write,
  'POST /creatives/{id}/proof-links': write,
  'GET /proofs/{token}': 'public',
};

const serving: AccessTable = {
  'POST /decisions': 'public',
  'GET /ad-switches/{scope}': 'editor chief ad-manager',
  'PUT /ad-switches/{scope}': 'editor chief ad-manager',
};

const counting: AccessTable = {
  'POST /impressions/{token}': 'public',
  'GET /impressions/{token}': 'public',
  'GET /clicks/{token}': 'public',
  'GET /strip-clicks/{token}': 'public',
  'GET /reports': read,
  'GET /reports/csv': read,
  'GET /reports/strips': read,
  'GET /reports/strips/csv': read,
};

describe('Access to the sponsorship service', () => {
  let desk: AdDesk;

  beforeAll(async () => {
    desk = await openAdDesk('access');
  });
  afterAll(() => desk.stop());

  grantsAccess({ ...booking, ...strip, ...creatives, ...serving, ...counting, ...opsAccess }, () => desk);
});
