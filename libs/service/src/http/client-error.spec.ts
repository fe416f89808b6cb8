import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { answerClientError } from './client-error.js';

describe('what is not HTTP', () => {
  it.each([
    ['HPE_INVALID_METHOD', 400, 'invalid-request'],
    ['HPE_HEADER_OVERFLOW', 431, 'headers-too-large'],
    ['ERR_HTTP_REQUEST_TIMEOUT', 408, 'request-timeout'],
  ])('is answered with a problem, and the connection ends: %s', async (code, status, problem) => {
    const socket = new PassThrough();
    answerClientError(Object.assign(new Error('parse error'), { code }), socket);
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} [\\s\\S]*content-type: application/problem\\+json[\\s\\S]*connection: close$`));
    expect(JSON.parse(body)).toMatchObject({ type: `/problems/${problem}`, status });
  });

  it('is left alone when nobody is there any more', () => {
    const socket = new PassThrough();
    answerClientError(Object.assign(new Error('gone'), { code: 'ECONNRESET' }), socket);
    expect([socket.destroyed, socket.read()]).toEqual([true, null]);
  });
});
