import { glob, readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';

const apps = (await readdir('apps', { withFileTypes: true })).filter(entry => entry.isDirectory()).map(({ name }) => name);

/** As modules register them: `{ name: 'Article', schema: articleSchema }`. */
async function modelsIn(...roots: string[]): Promise<string[]> {
  const names: string[] = [];
  for (const root of roots)
    for await (const file of glob(`${root}/**/*.ts`))
      for (const [, name] of (await readFile(file, 'utf8')).matchAll(/\bname: '(\w+)',\s+schema\b/g)) names.push(name ?? '');
  return names;
}

describe('the models of a service', () => {
  /** Of two with one name Mongoose makes one, with the schema and the collection of whichever is registered first. */
  it.each(apps)('have names of their own, also beside those of the libraries: %s', async app => {
    const names = await modelsIn(`apps/${app}/src`, 'libs/*/src');
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });
});
