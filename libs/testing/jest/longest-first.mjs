import TestSequencer from '@jest/test-sequencer';

/** Of one suite, where no former run tells, beside two others on two cores: outages wait, the whole paper starts, servers are asked. In seconds. */
const guesses = [
  [/test\/outages|running\/start|delivering\/kills/, 110],
  [/outage|reading\/browser|own-comments\.e2e|sponsors\.e2e|subscriptions\.e2e/, 70],
  [/\.e2e-spec\.|kills|schedule-restarts|late-send|kafka-sign-in|architecture/, 35],
  [/\.int-spec\./, 12],
  [/hostile|escaping|\.properties\./, 6],
];

/** The longest suites first, so that no worker is left alone with one at the end; on a clean clone, where Jest would go by size of file, by a guess. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    // oxlint-disable-next-line unicorn/no-array-sort -- Jest's own method, not an array's
    const asJestWould = super.sort(tests);
    return asJestWould.toSorted((one, other) => secondsOf(other) - secondsOf(one));
  }
}

function secondsOf({ path, duration }) {
  return duration === undefined ? (guesses.find(([pattern]) => pattern.test(path))?.[1] ?? 1) : duration / 1_000;
}
