import { describe, expect, it } from '@jest/globals';
import { childOf, isTraceparent, startTrace } from './traceparent.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

describe('traceparent', () => {
  it('starts a sampled trace', () => {
    expect(startTrace()).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  });

  it('keeps trace and flags in a child, with a span of its own', () => {
    const child = childOf(`00-${TRACE}-00f067aa0ba902b7-00`);
    expect(child).toMatch(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-00$`));
    expect(child).not.toContain('00f067aa0ba902b7');
  });

  it.each([
    undefined,
    '',
    `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
    `ff-${TRACE}-00f067aa0ba902b7-01`,
    `00-${TRACE}-00f067aa0ba902b7-01-more`,
    `00-${TRACE.toUpperCase()}-00f067aa0ba902b7-01`,
    `00-${TRACE}-00f067aa0ba902b7-01\r\nx: y`,
  ])('refuses %j', value => {
    expect(isTraceparent(value)).toBe(false);
  });

  it('accepts what a later version appends', () => {
    expect(isTraceparent(`01-${TRACE}-00f067aa0ba902b7-01-more`)).toBe(true);
  });

  it('starts a new trace where the parent is malformed', () => {
    expect(isTraceparent(childOf('nonsense'))).toBe(true);
  });
});
