import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { creativeTransitions } from './creative-transitions.js';
import { printCreativeTransitions } from './print-creative-transitions.js';

describe('The printed table of a creative', () => {
  it('has a line for each row', () => {
    const lines = printCreativeTransitions()
      .split('\n')
      .filter(line => line.startsWith('| '));
    expect(lines).toHaveLength(creativeTransitions.length + 2);
  });

  it('is what stands in the documentation (else: npm run docs:generate)', async () => {
    expect(await readFile('docs/creative-states.md', 'utf8')).toBe(printCreativeTransitions());
  });
});
