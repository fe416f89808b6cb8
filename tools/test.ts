/** All levels in one run on one pair of servers: `npm test`, or with a part of a path `npm test -- articles`. */
import { spawnSync } from 'node:child_process';

const results = process.env['JEST_RESULTS'];
const options = [...(results ? ['--json', `--outputFile=${results}`] : []), ...process.argv.slice(2)];
const { status } = spawnSync('jest', options, {
  // With --json Jest prints the whole result too, on stdout.
  stdio: ['ignore', results ? 'ignore' : 'inherit', 'inherit'],
  env: {
    ...process.env,
    NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
  },
});
process.exit(status ?? 1);
