import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Operation, operationsOf } from '#testing';
import { type Newsroom, openNewsroom } from './newsroom.js';

/** Who may use each route. Whether the article at hand is one's own, and where it stands, is decided behind it. */
const access: Readonly<Record<string, string>> = {
  'GET /articles': 'writer editor chief',
  'POST /articles': 'writer editor chief',
  'GET /articles/{id}': 'writer editor chief',
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
  'GET /ops/due-work': 'ops',
  'POST /ops/due-work/{id}/run': 'ops',
  'POST /ops/due-work/{id}/discard': 'ops',
  'GET /ops/dead-letters': 'ops',
  'GET /ops/dead-letters/{id}': 'ops',
  'POST /ops/dead-letters/replay': 'ops',
  'POST /ops/dead-letters/{id}/replay': 'ops',
  'POST /ops/dead-letters/{id}/discard': 'ops',
};

const roles = ['reader', 'writer', 'editor', 'chief', 'ops', 'moderator', 'ad-manager'];
const nameOf = ({ method, path }: Operation): string => `${method} ${path}`;

describe('Access to the service', () => {
  let newsroom: Newsroom;
  let operations: Operation[];

  beforeAll(async () => {
    newsroom = await openNewsroom('access');
    operations = await operationsOf(newsroom.service.url);
  });

  afterAll(() => newsroom.stop());

  /** Well-formed as far as the guard looks, and about nothing that exists. */
  async function ask(method: string, path: string, authorization?: string): Promise<number> {
    const withBody = method !== 'GET' && method !== 'HEAD';
    const answer = await fetch(newsroom.service.url + path.replace('{id}', 'art_none'), {
      method,
      headers: {
        ...(authorization && { authorization }),
        ...(withBody && { 'content-type': 'application/json', 'idempotency-key': 'a-key', 'if-match': '"1"' }),
      },
      ...(withBody && { body: '{}' }),
    });
    return answer.status;
  }

  it('is documented as it is meant', () => {
    const documented = operations.map(operation => [
      nameOf(operation),
      operation.access === 'public' ? 'public' : operation.access.join(' '),
    ]);
    expect(Object.fromEntries(documented)).toEqual(access);
  });

  it('needs a token at every route that is not public: 401', async () => {
    const open: string[] = [];
    for (const { method, path } of operations) if ((await ask(method, path)) !== 401) open.push(`${method} ${path}`);
    expect(open).toEqual(Object.keys(access).filter(name => access[name] === 'public'));
  });

  it.each(roles)('is what the table says for a %s: 403 everywhere else', async role => {
    const token = await newsroom.tokenFor(`a-${role}`, role);
    const surprises: string[] = [];
    for (const operation of operations) {
      const allowed = operation.access === 'public' || operation.access.includes(role);
      const methods = operation.method === 'GET' ? ['GET', 'HEAD'] : [operation.method];
      for (const method of methods) {
        const status = await ask(method, operation.path, token);
        const fits = allowed ? status !== 401 && status !== 403 && status < 500 : status === 403;
        if (!fits) surprises.push(`${method} ${operation.path} answers ${status}`);
      }
    }
    expect(surprises).toEqual([]);
  });

  it.each([
    ['/media/files/none.pdf', 404],
    ['/health/ready', 200],
    ['/problems/not-found', 200],
    ['/docs/openapi.json', 200],
    ['/ops', 404],
    ['/audit/', 404],
  ])('is open, or nothing, at what is not documented: %s', async (path, status) => {
    expect(await ask('GET', path)).toBe(status);
  });
});
