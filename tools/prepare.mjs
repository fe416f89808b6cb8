#!/usr/bin/env node
// Plain JavaScript for Node 20 or newer with nothing installed yet: installs what `npm ci` would, builds, and runs the named tool on the
// project's own Node 24. `node tools/prepare.mjs start`
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const stamp = join(root, 'node_modules/.installed');
const binaries = join(root, 'node_modules/.bin');
const environment = { ...process.env, PATH: `${binaries}${delimiter}${process.env.PATH}` };

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) fail(`Node ${process.versions.node} is too old. Install Node 20 or newer; the project brings its own Node 24.`);

const began = Date.now();
install();
build();
run(process.argv.slice(2));

function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  // npm would empty what the link leads to, under whoever works there.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  process.stderr.write('installing packages (npm ci)\n');
  const ticking = spawn(process.execPath, ['-e', 'let s=0;setInterval(()=>process.stderr.write(`  … ${s+=10} s\\n`),10000)'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  ticking.kill();
  if (status !== 0) fail('npm ci failed; its own words are above.');
  writeFileSync(stamp, wanted);
  process.stderr.write(`packages installed in ${seconds()}\n`);
}

function build() {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) fail('The build failed; its own words are above.');
}

/** A script of tools/, or any command of node_modules/.bin after `--`. */
function run([name, ...rest]) {
  const node = existsSync(join(binaries, 'node')) ? join(binaries, 'node') : process.execPath;
  const [command, args] =
    name === '--' ? [rest[0], rest.slice(1)] : [node, ['--enable-source-maps', join(root, 'dist/tools', `${name}.js`), ...rest]];
  const child = spawn(command, args, {
    cwd: process.cwd(),
    env: { ...environment, PREPARED_IN_MS: String(Date.now() - began) },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  // npm ends at a signal and leaves us behind, with nobody who could stop us.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 1_000).unref();
  child.on('error', error => fail(error.message));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function seconds() {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`;
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
