import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const decisions = (await readdir('docs/adr')).filter(name => name.endsWith('.md') && name !== 'README.md');
const documents = [
  'README.md',
  'deploy/README.md',
  ...(await readdir('docs', { recursive: true })).filter(name => name.endsWith('.md')).map(name => join('docs', name)),
];

describe('documents', () => {
  it.each(documents)('%s leads to nothing that is not there', async document => {
    const text = await readFile(document, 'utf8');
    const links = [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link).filter(link => !/^[a-z]+:/.test(link));
    expect(links.filter(link => !existsSync(join(dirname(document), link)))).toEqual([]);
  });
});

describe('decisions', () => {
  it.each(decisions)('%s says what was decided, why, and what follows, on one page', async name => {
    const text = await readFile(join('docs/adr', name), 'utf8');
    expect(text.match(/^#.*$/gm)).toEqual([expect.stringMatching(/^# /), '## Background', '## Decision', '## Consequences']);
    expect(text.split('\n').length).toBeLessThanOrEqual(61);
  });

  it('stand in the index under their own titles', async () => {
    const index = await readFile('docs/adr/README.md', 'utf8');
    const titles = await Promise.all(
      decisions.map(async name => `[${(await readFile(join('docs/adr', name), 'utf8')).split('\n', 1)[0]?.slice(2)}](${name})`),
    );
    expect(titles.filter(title => !index.includes(title))).toEqual([]);
  });
});
