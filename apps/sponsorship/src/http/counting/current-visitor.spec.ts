import { describe, expect, it } from '@jest/globals';
import type { Role } from '#auth';
import { visitorOf } from './current-visitor.js';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';
const asked = (headers: Record<string, string> = {}, method = 'GET', roles?: readonly Role[]) =>
  visitorOf({
    headers: { 'user-agent': firefox, ...headers },
    ip: '203.0.113.9',
    method,
    ...(roles && { actor: { id: 'usr_1', name: 'A', roles } }),
  });

describe('Whoever asks for something to be counted', () => {
  it('is a reader with a browser, without an address', () => {
    expect(asked()).toEqual({ network: '203.0.113.0/24', agent: firefox, isBot: false, isPrefetch: false, isStaff: false });
  });

  it.each([
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/116.0 Safari/537.36',
    'curl/8.5.0',
    'python-requests/2.32',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/128.0 Safari/537.36',
    '',
  ])('is a machine that says so: %s', agent => {
    expect(asked({ 'user-agent': agent }).isBot).toBe(true);
  });

  it.each<Record<string, string>>([
    { 'sec-purpose': 'prefetch' },
    { 'sec-purpose': 'prefetch;prerender' },
    { purpose: 'prefetch' },
    { 'x-purpose': 'preview' },
    { 'x-moz': 'prefetch' },
  ])('fetches ahead: %j', headers => {
    expect(asked(headers).isPrefetch).toBe(true);
    expect(asked({}, 'HEAD').isPrefetch).toBe(true);
  });

  it.each([
    [['reader'], false],
    [[], false],
    [['ad-manager'], true],
    [['reader', 'editor'], true],
  ] as const)('with the roles %j is of the paper: %s', (roles, isStaff) => {
    expect(asked({}, 'GET', roles).isStaff).toBe(isStaff);
  });
});
