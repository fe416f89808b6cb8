import TestSequencer from '@jest/test-sequencer';

/** Of one suite, where no former run tells: outages wait, the whole paper starts, servers are asked. In seconds. */
const guesses = [
  [/outage/, 90],
  [/\.e2e-spec\./, 45],
  [/bad-input|due-|\.properties\.|hostile|architecture/, 40],
  [/\.int-spec\./, 10],
];

/** The longest suites first, so that no worker is left alone with one at the end; on a clean clone, where Jest would go by size of file, by a guess. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => secondsOf(other) - secondsOf(one));
  }
}

function secondsOf({ path, duration }) {
  return duration === undefined ? (guesses.find(([pattern]) => pattern.test(path))?.[1] ?? 1) : duration / 1_000;
}
