import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { generatedFiles } from './generated-files.js';

it.each([...generatedFiles()])('%s is what the code says (else: npm run docs:generate)', async (path, text) => {
  expect(await readFile(path, 'utf8')).toBe(text);
});

it('has nothing beside it that is no longer made', async () => {
  const made = [...generatedFiles().keys()];
  const found = (await readdir('libs/contracts/schemas'))
    .filter(name => name.endsWith('.json'))
    .map(name => `libs/contracts/schemas/${name}`);
  expect(made).toEqual(expect.arrayContaining(found));
});
