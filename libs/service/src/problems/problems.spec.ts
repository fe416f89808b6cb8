import { once } from 'node:events';
import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDrafts, type Drafts } from '../../test/drafts.js';

const pointers = ({ errors = [] }: { errors?: unknown }): unknown[] => (errors as { pointer: string }[]).map(error => error.pointer);

describe('a mistake is answered with a problem', () => {
  let drafts: Drafts;

  beforeAll(async () => {
    drafts = await startDrafts();
  });
  afterAll(() => drafts.stop());

  it.each([
    ['an unknown field', 'POST', '/articles/search', { body: { headline: 'A', x: 1 } }, 400, ['/x']],
    ['a wrong type', 'POST', '/articles/search', { body: { headline: 'A', tags: ['a', 1] } }, 400, ['/tags/1']],
    ['no body', 'POST', '/articles/search', {}, 400, ['']],
    ['malformed JSON', 'POST', '/articles/search', { raw: '{' }, 400, ['']],
    ['prototype pollution', 'POST', '/articles/search', { raw: '{"headline":"A","__proto__":{"admin":true}}' }, 400, ['/__proto__']],
    ['constructor pollution', 'POST', '/articles/search', { raw: '{"constructor":{"prototype":{"admin":true}}}' }, 400, ['/constructor']],
    ['an operator in the body', 'POST', '/articles/search', { body: { headline: { $gt: '' } } }, 400, ['/headline/$gt']],
    ['an operator in the query', 'GET', '/articles?id[$ne]=x', {}, 400, ['/id[$ne]']],
    ['an unknown query parameter', 'GET', '/articles?limit=5&page=2', {}, 400, ['/page']],
    ['a bad query parameter', 'GET', '/articles?limit=1000', {}, 400, ['/limit']],
    ['a query where none is declared', 'GET', '/articles/art_1?x=1', {}, 400, ['/x']],
    ['a body where none is declared', 'DELETE', '/articles/art_1', { body: { a: 1 } }, 404, []],
    ['deep nesting', 'POST', '/articles/search', { raw: '{"a":'.repeat(40) + '1' + '}'.repeat(40) }, 400, [`/${'a/'.repeat(31)}a`]],
    ['a malformed version', 'PATCH', '/articles/art_1', { body: { headline: 'A' }, headers: { 'if-match': '7' } }, 400, ['/if-match']],
    ['no version', 'PATCH', '/articles/art_1', { body: { headline: 'A' } }, 428, ['/if-match']],
    ['too large a body', 'POST', '/articles/search', { body: { headline: 'A'.repeat(3000) } }, 413, ['']],
    ['another content type', 'POST', '/articles/search', { raw: 'a', headers: { 'content-type': 'text/plain' } }, 415, ['/content-type']],
    ['too much of headers', 'GET', '/articles/art_1', { headers: { 'x-large': 'x'.repeat(20_000) } }, 431, ['']],
    ['an unknown path', 'GET', '/nowhere', {}, 404, []],
    ['a malformed address', 'GET', '/articles/%E0%A4%A', {}, 400, ['']],
    ['no token', 'POST', '/articles', { body: { headline: 'A' } }, 401, []],
  ])('%s', async (_, method, path, request, status, fields) => {
    const answer = await drafts.send(method, path, request);
    expect(answer).toMatchObject({
      status,
      type: 'application/problem+json',
      json: { status, type: expect.stringMatching(/^\/problems\/[a-z-]+$/), title: expect.any(String) },
    });
    expect(pointers(answer.json)).toEqual(fields);
    expect(answer.text).not.toMatch(/node_modules|\.ts:|at .*\(/);
  });

  it('of the domain: status from the table, field and extensions from the error, and an extension cannot replace a member', async () => {
    const answer = await drafts.send('GET', '/articles/torn');
    expect(answer.json).toMatchObject({
      type: '/problems/paper-torn',
      status: 409,
      detail: 'The paper is torn.',
      currentVersion: 9,
      errors: [{ pointer: '/headline', in: 'body' }],
    });
  });

  it('of ours: 500, without a word of what happened, which is in the log', async () => {
    const answer = await drafts.send('GET', '/articles/broken', { headers: { 'x-correlation-id': 'find-me-again' } });
    expect(answer.json).toEqual({
      type: '/problems/internal',
      title: 'Internal',
      status: 500,
      detail: expect.any(String),
      correlationId: 'find-me-again',
    });
    const line = drafts.logs.find(entry => entry.includes('ECONNREFUSED')) ?? '';
    expect(JSON.parse(line)).toMatchObject({ level: 'error', correlationId: 'find-me-again' });
    expect(line).not.toContain('hunter2');
  });

  it('that takes too long', async () => {
    const answer = await drafts.send('GET', '/articles/endless');
    expect(answer.json).toMatchObject({ type: '/problems/timeout', status: 503 });
  });

  it('that is given longer, it is waited for', async () => {
    expect((await drafts.send('GET', '/articles/patient')).status).toBe(200);
    expect(drafts.longestSendingMs).toBe(10_000);
  });

  it('whose body does not come is not waited for on any other route', async () => {
    const sending = http.request(`${drafts.url}/articles/search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': 100 },
    });
    sending.on('error', () => undefined).write('{');
    const [answer] = (await once(sending, 'response')) as [http.IncomingMessage];
    sending.destroy();
    expect(answer.statusCode).toBe(503);
  });

  it('explains its type', async () => {
    expect((await drafts.send('GET', '/problems/version-conflict')).json).toMatchObject({
      status: 412,
      advice: expect.stringContaining('currentVersion'),
    });
    expect((await drafts.send('GET', '/problems/__proto__')).status).toBe(404);
    expect((await drafts.send('GET', '/problems')).json).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ type: '/problems/paper-torn' })]),
    });
  });
});
