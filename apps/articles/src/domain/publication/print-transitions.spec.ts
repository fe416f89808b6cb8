import { readFile } from 'node:fs/promises';
import { transitions } from './article-transitions.js';
import { printTransitions } from './print-transitions.js';

describe('The printed table of transitions', () => {
  it('has a line for each row', () => {
    const lines = printTransitions()
      .split('\n')
      .filter(line => line.startsWith('| '));
    expect(lines).toHaveLength(transitions.length + 2);
  });

  it('is what stands in the documentation (else: npm run docs:generate)', async () => {
    expect(await readFile('docs/article-states.md', 'utf8')).toBe(printTransitions());
  });
});
