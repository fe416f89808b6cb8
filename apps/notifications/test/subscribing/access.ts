import type { AccessTable } from '#testing';

const reader = 'public';

export const subscribingAccess: AccessTable = {
  'POST /subscriptions': reader,
  'GET /confirmations/{token}': reader,
  'POST /confirmations/{token}': reader,
  'GET /preferences/{token}': reader,
  'PATCH /preferences/{token}': reader,
  'GET /me/preferences': reader,
  'PATCH /me/preferences': reader,
  'GET /unsubscriptions/{token}': reader,
  'POST /unsubscriptions/{token}': reader,
  'POST /replies': reader,
  'POST /complaints': 'ops',
  'POST /suppressions/find': 'ops chief',
  'POST /suppressions/lift': 'ops chief',
};
