import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { factsOf } from './config/setting.js';
import { serviceConfig } from './config/index.js';

const read = (path: string): Promise<string> => readFile(new URL(`../../../${path}`, import.meta.url), 'utf8');

describe('the documentation', () => {
  it('lists each setting that every service has, and marks the secrets', async () => {
    const rows = (await read('docs/operations.md')).split('\n').filter(line => line.startsWith('| `'));
    for (const [name, schema] of Object.entries(serviceConfig)) {
      const row = rows.find(line => line.split('|')[1]?.includes(`\`${name}\``)) ?? '';
      expect(`${name} ${row.includes('**secret**') ? 'secret' : row === '' ? 'absent' : 'open'}`).toBe(
        `${name} ${factsOf(schema)?.secret ? 'secret' : 'open'}`,
      );
    }
  });

  it('says of each dependency why it is there', async () => {
    const listed = new Set(
      (await read('docs/dependencies.md'))
        .split('\n')
        .flatMap(line => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(match => match[1])),
    );
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(await read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    expect(Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(name => !listed.has(name))).toEqual([]);
  });
});
