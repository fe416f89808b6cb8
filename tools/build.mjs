#!/usr/bin/env node
// `npm run build`: everything into dist/, in one step: whoever runs from dist/ meanwhile (a start, a test run) never finds half a file, and
// two builds at once do not hurt each other. Does nothing where nothing has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['apps', 'libs', 'tools', 'demo', 'bench'].filter(existsSync);
const stamp = 'dist/.built';
const [draft, former] = [`dist.${process.pid}.part`, `dist.${process.pid}.old`];

const wanted = fingerprint();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) build();

function build() {
  const ignored = '**/*.spec.ts,**/*.spec.tsx,**/*-spec.ts';
  const options = ['--config-file', '.swcrc', '--extensions', '.ts,.tsx', '--copy-files', '--quiet', '--ignore', ignored];
  const { status } = spawnSync('swc', [...sources, '-d', draft, ...options], { stdio: 'inherit' });
  if (status === 0) {
    writeFileSync(join(draft, '.built'), wanted);
    putInPlace();
  }
  for (const folder of [draft, former]) rmSync(folder, { recursive: true, force: true });
  process.exitCode = status ?? 1;
}

function putInPlace() {
  for (;;) {
    rmSync(former, { recursive: true, force: true });
    if (existsSync('dist')) tryRename('dist', former);
    if (tryRename(draft, 'dist')) return;
  }
}

/** Fails where another build is at the same step. */
function tryRename(from, to) {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(error.code)) return false;
    throw error;
  }
}

function fingerprint() {
  const hash = createHash('sha256');
  const files = sources.flatMap(folder =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name)),
  );
  for (const file of ['.swcrc', 'package-lock.json', ...files.toSorted((one, other) => (one < other ? -1 : 1))])
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
