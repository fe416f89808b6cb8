import type { AccessTable } from '#testing';

const reader = 'public';

export const inboxAccess: AccessTable = {
  'GET /inbox': reader,
  'GET /inbox/count': reader,
  'GET /inbox/stream': reader,
  'POST /inbox/read-all': reader,
  'POST /inbox/{id}/read': reader,
  'POST /inbox/{id}/unread': reader,
  'POST /inbox/{id}/archive': reader,
};
