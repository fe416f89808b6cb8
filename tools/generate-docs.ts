import { readFile, writeFile } from 'node:fs/promises';
import { generatedFiles } from './generated-files.js';

/** Writes what is made from the code; with `--check` only says which of it is stale. */
const checking = process.argv.includes('--check');

for (const [path, text] of generatedFiles()) {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) continue;
  if (!checking) await writeFile(path, text);
  else {
    console.error(`${path} is stale: run npm run docs:generate`);
    process.exitCode = 1;
  }
}
