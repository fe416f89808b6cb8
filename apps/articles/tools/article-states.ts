import { readFile, writeFile } from 'node:fs/promises';
import { printTransitions } from '../src/domain/print-transitions.js';

/** Writes `docs/article-states.md`; with `--check` only says whether it is stale. */
const file = 'docs/article-states.md';
const page = printTransitions();

if (process.argv.includes('--check')) {
  const current = await readFile(file, 'utf8').catch(() => '');
  if (current !== page) {
    console.error(`${file} is stale: run npm run docs:generate`);
    process.exitCode = 1;
  }
} else {
  await writeFile(file, page);
}
