import { describe, expect, it } from '@jest/globals';
import { assert, integer, property } from 'fast-check';
import { accentClass, accentKeys, accentRules } from './accents.js';
import { contrast, grounds, readableOn } from './colour.js';

const colour = integer({ min: 0, max: 0xffffff }).map(value => `#${value.toString(16).padStart(6, '0')}`);

describe('an accent', () => {
  it('can be read on the paper by day and by night, whatever the editors chose', () => {
    assert(
      property(colour, chosen => {
        for (const ground of Object.values(grounds)) expect(contrast(readableOn(ground, chosen), ground)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('stays as chosen where it can be read', () => {
    expect(readableOn(grounds.light, '#1f4e79')).toBe('#1f4e79');
  });

  it('becomes a class only if it is a colour', () => {
    expect(accentClass('#1F4E79')).toBe('accent-1f4e79');
    expect(['red', '#fff', '#12345g', '#1f4e79;}', undefined].map(accentClass)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the accents of a page', () => {
  it('are named once each and in one order, so that equal sets have equal addresses', () => {
    expect(accentKeys(['#8a1c1c', undefined, '#1F4E79', '#8a1c1c', 'blue'])).toEqual(['1f4e79', '8a1c1c']);
  });

  it('have a rule for each theme', () => {
    expect(accentRules(['1f4e79'])).toMatch(
      /^\.accent-1f4e79\{--accent:#1f4e79\}@media \(prefers-color-scheme:dark\)\{\.accent-1f4e79\{--accent:#[0-9a-f]{6}\}\}$/,
    );
    expect(accentRules([])).toBe('');
  });
});

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
