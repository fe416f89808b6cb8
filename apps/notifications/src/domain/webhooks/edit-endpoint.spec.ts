import { describe, expect, it } from '@jest/globals';
import { disableEndpoint, editEndpoint, makeEndpoint, refuseDisabled, rotateKey } from './edit-endpoint.js';
import { isAfterItsBeginning, keysAt } from './webhook-endpoint.js';

const at = (hours: number) => new Date(Date.UTC(2029, 10, 2, hours));
const hourMs = 3_600_000;
const fields = { url: 'https://archive.example/', description: '', eventTypes: ['article.published', 'article.published'] };
const made = makeEndpoint('whk_1', fields, at(0));
const numbers = (endpoint: typeof made, hours: number) => keysAt(endpoint, at(hours)).map(({ number }) => number);

describe('an endpoint', () => {
  it('begins active, with one secret, and names each type once', () => {
    expect(made).toMatchObject({ version: 1, state: 'active', eventTypes: ['article.published'], keys: [{ number: 1 }] });
  });

  it('is disabled with its reason, which is gone when it is active again', () => {
    const disabled = editEndpoint(made, { state: 'disabled' }, at(1));
    expect(disabled).toMatchObject({ version: 2, state: 'disabled', disabled: { because: 'by-hand', at: at(1) } });
    expect(() => refuseDisabled(disabled)).toThrow('disabled');
    expect(editEndpoint(disabled, { state: 'active' }, at(2))).toMatchObject({ version: 3, state: 'active', disabled: undefined });
    expect(disableEndpoint(made, 'gone', at(1))).toMatchObject({ state: 'disabled', disabled: { because: 'gone' } });
  });

  it('keeps the reason for which it was disabled when it is disabled again', () => {
    const gone = disableEndpoint(made, 'gone', at(1));
    expect(editEndpoint(gone, { state: 'disabled', description: 'x' }, at(2)).disabled).toEqual(gone.disabled);
  });

  it('signs with both secrets until the overlap is over, the newer one first', () => {
    const rotated = rotateKey(made, 24 * hourMs, at(0));
    expect([numbers(rotated, 1), numbers(rotated, 23), numbers(rotated, 24)]).toEqual([[2, 1], [2, 1], [2]]);
  });

  it('has two secrets at most, never a number twice, and no longer an overlap than was said before', () => {
    const twice = rotateKey(rotateKey(made, 24 * hourMs, at(0)), 48 * hourMs, at(1));
    expect([numbers(twice, 2), numbers(twice, 48), numbers(twice, 49)]).toEqual([[3, 2], [3, 2], [3]]);
    const later = rotateKey(rotateKey(made, hourMs, at(0)), hourMs, at(10));
    expect(numbers(later, 10)).toEqual([3, 2]);
    expect(rotateKey(made, 0, at(1)).keys.filter(({ until }) => until === undefined)).toHaveLength(1);
  });

  it('is told of what came after it, as far as clocks agree', () => {
    expect(isAfterItsBeginning(made, at(1))).toBe(true);
    expect(isAfterItsBeginning(made, new Date(at(0).getTime() - 30_000))).toBe(true);
    expect(isAfterItsBeginning(made, new Date(at(0).getTime() - 90_000))).toBe(false);
  });
});
