import { afterAll, beforeAll, describe } from '@jest/globals';
import { type AccessTable, grantsAccess, opsAccess } from '#testing';
import { type Newsroom, openNewsroom } from './newsroom.js';

/** Who may use each route. Whether the article at hand is one's own, and where it stands, is decided behind it. */
const access: AccessTable = {
  'GET /articles': 'writer editor chief',
  'POST /articles': 'writer editor chief',
  'GET /articles/{id}': 'writer editor chief',
  'GET /articles/{id}/preview': 'writer editor chief',
  'PATCH /articles/{id}': 'writer editor chief',
  'DELETE /articles/{id}': 'writer editor chief',
  'POST /articles/{id}/submit': 'writer editor chief',
  'POST /articles/{id}/return': 'editor chief',
  'POST /articles/{id}/approve': 'editor chief',
  'POST /articles/{id}/revise': 'editor chief',
  'POST /articles/{id}/publish': 'editor chief',
  'POST /articles/{id}/unpublish': 'editor chief',
  'POST /articles/{id}/kill': 'editor chief',
  'POST /articles/{id}/corrections': 'editor chief',
  'POST /articles/{id}/schedule': 'editor chief',
  'POST /articles/{id}/unschedule': 'editor chief',
  'GET /articles/{id}/working-copy': 'writer editor chief',
  'PATCH /articles/{id}/working-copy': 'writer editor chief',
  'DELETE /articles/{id}/working-copy': 'writer editor chief',
  'POST /articles/{id}/working-copy/submit': 'writer editor chief',
  'POST /articles/{id}/working-copy/return': 'editor chief',
  'POST /articles/{id}/working-copy/approve': 'editor chief',
  'POST /articles/{id}/working-copy/publish': 'editor chief',
  'POST /articles/{id}/working-copy/schedule': 'editor chief',
  'POST /articles/{id}/working-copy/unschedule': 'editor chief',
  'GET /articles/{id}/diff': 'writer editor chief',
  'GET /articles/{id}/working-copy/diff': 'writer editor chief',
  'GET /articles/{id}/revisions': 'writer editor chief',
  'GET /articles/{id}/revisions/{number}': 'writer editor chief',
  'GET /articles/{id}/revisions/{number}/diff': 'writer editor chief',
  'POST /articles/{id}/revisions/{number}/restore': 'writer editor chief',
  'GET /articles/{id}/editing': 'writer editor chief',
  'PUT /articles/{id}/editing': 'writer editor chief',
  'DELETE /articles/{id}/editing': 'writer editor chief',
  'PUT /articles/{id}/embargo': 'writer editor chief',
  'DELETE /articles/{id}/embargo': 'chief',
  'GET /content/articles': 'public',
  'GET /content/articles/{id}': 'public',
  'GET /audit': 'chief ops',
  'GET /sections': 'writer editor chief',
  'POST /sections': 'editor chief',
  'GET /sections/{id}': 'writer editor chief',
  'PATCH /sections/{id}': 'editor chief',
  'DELETE /sections/{id}': 'chief',
  'GET /authors': 'writer editor chief',
  'POST /authors': 'editor chief',
  'GET /authors/{id}': 'writer editor chief',
  'PATCH /authors/{id}': 'editor chief',
  'DELETE /authors/{id}': 'chief',
  'GET /images': 'writer editor chief',
  'POST /images': 'writer editor chief',
  'GET /images/{id}': 'writer editor chief',
  'PATCH /images/{id}': 'writer editor chief',
  'POST /files': 'writer editor chief',
  'GET /issues': 'writer editor chief',
  'POST /issues': 'editor chief',
  'GET /issues/{id}': 'writer editor chief',
  'PATCH /issues/{id}': 'editor chief',
  'POST /issues/{id}/publish': 'editor chief',
  'POST /issues/{id}/unpublish': 'editor chief',
  'GET /front-page': 'writer editor chief',
  'PUT /front-page': 'editor chief',
  ...opsAccess,
};

describe('Access to the articles service', () => {
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = await openNewsroom('access');
  });
  afterAll(() => newsroom.stop());

  grantsAccess(access, () => newsroom);
});
