import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Colleague, type Operation, operationsOf } from '#testing';
import { type AdDesk, openAdDesk } from './ad-desk.js';

const [write, read] = ['ad-manager chief', 'ad-manager chief ops'];

const booking: Readonly<Record<string, string>> = {
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

const strip: Readonly<Record<string, string>> = {
  'GET /strips': read,
  'POST /strips': write,
  'GET /strips/{id}': read,
  'PATCH /strips/{id}': write,
  'POST /strips/{id}/entries': write,
  'PATCH /strips/{id}/entries/{entryId}': write,
  'DELETE /strips/{id}/entries/{entryId}': write,
  'GET /strips/{id}/preview': read,
};

const creatives: Readonly<Record<string, string>> = {
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

const serving: Readonly<Record<string, string>> = {
  'POST /decisions': 'public',
  'GET /ad-switches/{scope}': 'editor chief ad-manager',
  'PUT /ad-switches/{scope}': 'editor chief ad-manager',
};

const counting: Readonly<Record<string, string>> = {
  'POST /impressions/{token}': 'public',
  'GET /impressions/{token}': 'public',
  'GET /clicks/{token}': 'public',
  'GET /strip-clicks/{token}': 'public',
  'GET /reports': read,
  'GET /reports/csv': read,
  'GET /reports/strips': read,
  'GET /reports/strips/csv': read,
};

const ops: Readonly<Record<string, string>> = {
  'GET /ops/due-work': 'ops',
  'POST /ops/due-work/{id}/run': 'ops',
  'POST /ops/due-work/{id}/discard': 'ops',
  'GET /ops/dead-letters': 'ops',
  'GET /ops/dead-letters/{id}': 'ops',
  'POST /ops/dead-letters/replay': 'ops',
  'POST /ops/dead-letters/{id}/replay': 'ops',
  'POST /ops/dead-letters/{id}/discard': 'ops',
};

/** Who may use each route. */
const access: Readonly<Record<string, string>> = { ...booking, ...strip, ...creatives, ...serving, ...counting, ...ops };
const roles = ['reader', 'writer', 'editor', 'chief', 'ops', 'moderator', 'ad-manager'];

describe('Access to the sponsorship service', () => {
  let desk: AdDesk;
  let operations: Operation[];

  beforeAll(async () => {
    desk = await openAdDesk('access');
    operations = await operationsOf(desk.service.url);
  });
  afterAll(() => desk.stop());

  /** Well-formed as far as the guard looks, and about nothing that exists. */
  const about = (path: string): string =>
    path
      .replace('{entryId}', 'ste_none')
      .replace('{scope}', 'paper')
      .replace(/\{\w+\}/, 'flt_none');
  const ask = async (who: Colleague, { method, path }: Operation): Promise<number> => {
    const change = { version: 1 };
    switch (method) {
      case 'GET':
        return (await who.get(about(path))).status;
      case 'DELETE':
        return (await who.delete(about(path), change)).status;
      case 'POST':
        return (await who.post(about(path), {}, change)).status;
      case 'PUT':
        return (await who.put(about(path), {}, change)).status;
      default:
        return (await who.patch(about(path), {}, change)).status;
    }
  };

  it('is documented as it is meant', () => {
    const documented = operations.map(({ method, path, access: who }) => [
      `${method} ${path}`,
      who === 'public' ? 'public' : who.join(' '),
    ]);
    expect(Object.fromEntries(documented)).toEqual(access);
  });

  it('is for nobody without a token where it is not public', async () => {
    const nobody = anonymous(desk.service.url);
    const open: string[] = [];
    for (const operation of operations.filter(one => one.access !== 'public'))
      if ((await ask(nobody, operation)) !== 401) open.push(`${operation.method} ${operation.path}`);
    expect(open).toEqual([]);
  });

  it.each(roles)('is what the table says for a %s: 403 everywhere else', async role => {
    const who = await desk.colleague(`a-${role}`, role);
    const surprises: string[] = [];
    for (const operation of operations) {
      const allowed = operation.access === 'public' || operation.access.includes(role);
      const status = await ask(who, operation);
      const fits = allowed ? status !== 401 && status !== 403 && status < 500 : status === 403;
      if (!fits) surprises.push(`${operation.method} ${operation.path} answers ${status}`);
    }
    expect(surprises).toEqual([]);
  });
});
