import { readFile } from 'node:fs/promises';
import { printCopyTransitions } from './print-copy-transitions.js';
import { copyTransitions } from './working-copy-transitions.js';

describe("The printed table of a working copy's transitions", () => {
  it('has a line for each row', () => {
    const lines = printCopyTransitions()
      .split('\n')
      .filter(line => line.startsWith('| '));
    expect(lines).toHaveLength(copyTransitions.length + 2);
  });

  it('is what stands in the documentation (else: npm run docs:generate)', async () => {
    expect(await readFile('docs/working-copy-states.md', 'utf8')).toBe(printCopyTransitions());
  });
});
