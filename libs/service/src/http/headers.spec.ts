import { describe, expect, it } from '@jest/globals';
import { IdempotencyKeyRequiredError, IfMatchRequiredError, InvalidRequestError } from '../problems/errors.js';
import { matches } from './etags.js';
import { fingerprint, idempotencyKey } from './idempotency-key.js';
import { ifMatchVersion } from './if-match.js';
import { correlationIdOf } from './request-context.js';

describe('If-Match', () => {
  it('is one version in quotes', () => {
    expect(ifMatchVersion('"7"')).toBe(7);
    expect(ifMatchVersion(' "0" ')).toBe(0);
  });
  it.each([undefined, '', ' '])('is required: %j', header => {
    expect(() => ifMatchVersion(header)).toThrow(IfMatchRequiredError);
  });
  it.each(['7', '*', 'W/"7"', '"7", "8"', '"-1"', '"7.5"', '"1e3"', '"99999999999999999999"', '""'])('is refused as %s', header => {
    expect(() => ifMatchVersion(header)).toThrow(InvalidRequestError);
  });
});

describe('If-None-Match', () => {
  it.each([
    ['"7"', '"7"', true],
    ['W/"7"', '"7"', true],
    ['"6", W/"7"', '"7"', true],
    ['*', '"7"', true],
    ['"6"', '"7"', false],
    [undefined, '"7"', false],
  ])('%s against %s: %s', (header, etag, expected) => {
    expect(matches(header, etag)).toBe(expected);
  });
});

describe('Idempotency-Key', () => {
  it.each([undefined, ''])('is required: %j', header => {
    expect(() => idempotencyKey(header)).toThrow(IdempotencyKeyRequiredError);
  });
  it.each(['two words', 'ä', 'x'.repeat(201), 'a\tb'])('is refused as %j', header => {
    expect(() => idempotencyKey(header)).toThrow(InvalidRequestError);
  });
  it('stands for one method, address and body', () => {
    const request = { method: 'POST', url: '/articles', body: { headline: 'A' }, headers: {} };
    const prints = [request, { ...request, url: '/authors' }, { ...request, body: { headline: 'B' } }, { ...request, method: 'PUT' }].map(
      fingerprint,
    );
    expect(new Set(prints).size).toBe(4);
    expect(fingerprint({ ...request, body: { headline: 'A' } })).toBe(prints[0]);
  });
});

describe('X-Correlation-Id', () => {
  it('is the caller’s when it is well-formed', () => {
    expect(correlationIdOf({ 'x-correlation-id': 'edition-2026.11:42' })).toBe('edition-2026.11:42');
  });
  it.each([undefined, 'short', 'x'.repeat(129), 'with space', 'line\nbreak', '<script>', ['a'.repeat(8), 'b'.repeat(8)]])(
    'is replaced for %j',
    value => {
      expect(correlationIdOf({ 'x-correlation-id': value })).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});
