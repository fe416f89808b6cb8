/** All levels in one run on one pair of servers: `npm test`, or with a part of a path `npm test -- articles`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failedSuites, type JestResults, jestResults, withSecondTry } from './suites.js';

/** More than a few that fail are no accident. */
const secondTries = 5;

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-tests-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const first = jest(process.argv.slice(2));
const results = failedSuites(first).length > secondTries ? first : inTheEnd(first);
const kept = process.env['JEST_RESULTS'];
if (kept) writeFileSync(kept, JSON.stringify(results));
process.stderr.write(
  `\n${results.numPassedTests} tests passed, ${results.numFailedTests} failed, in ${results.testResults.length} suites\n`,
);
process.exit(results.success ? 0 : 1);

/**
 * Suites on real servers say within what time something is seen, and share a machine with others that keep it busy. Those that failed are run once
 * more with nothing beside them, and it is said: a fault fails again, a busy machine does not.
 */
function inTheEnd(before: JestResults): JestResults {
  const failed = failedSuites(before);
  if (failed.length === 0) return before;
  process.stderr.write(`\nOnce more, with nothing beside them:\n${failed.map(name => `  ${name}\n`).join('')}\n`);
  const after = withSecondTry(before, jest(['--maxWorkers=1', '--runTestsByPath', ...failed]));
  const still = new Set(failedSuites(after));
  for (const name of failed) process.stderr.write(`${still.has(name) ? 'FAILED TWICE' : 'FAILED ONCE, passed by itself'}: ${name}\n`);
  return after;
}

function jest(options: readonly string[]): JestResults {
  const file = join(folder, 'results.json');
  rmSync(file, { force: true });
  const { status } = spawnSync('jest', ['--json', `--outputFile=${file}`, ...options], {
    // With --json Jest prints the whole result too, on stdout.
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
    },
  });
  if (!existsSync(file)) process.exit(status || 1);
  const found = jestResults.parse(JSON.parse(readFileSync(file, 'utf8')));
  // Jest failed beside its suites, as in taking the servers down; what it said is above.
  if (status !== 0 && failedSuites(found).length === 0) process.exit(status || 1);
  return found;
}
