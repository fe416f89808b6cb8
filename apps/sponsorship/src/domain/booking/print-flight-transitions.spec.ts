import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { flightTransitions } from './flight-transitions.js';
import { printFlightTransitions } from './print-flight-transitions.js';

describe('The printed table of a flight', () => {
  it('has a line for each row', () => {
    const lines = printFlightTransitions()
      .split('\n')
      .filter(line => line.startsWith('| '));
    expect(lines).toHaveLength(flightTransitions.length + 2);
  });

  it('is what stands in the documentation (else: npm run docs:generate)', async () => {
    expect(await readFile('docs/flight-states.md', 'utf8')).toBe(printFlightTransitions());
  });
});
