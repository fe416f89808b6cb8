import { failedSuites, type JestResults, withSecondTry } from './suites.js';

const suite = (name: string, ...tests: string[]) => ({
  name,
  status: tests.includes('failed') || tests.length === 0 ? 'failed' : 'passed',
  assertionResults: tests.map(status => ({ status })),
});
const run = (...testResults: JestResults['testResults']): JestResults => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  success: false,
  testResults,
});

describe('The suites of a run', () => {
  const first = run(suite('a', 'passed'), suite('b', 'passed', 'failed'), suite('c'));

  it('that failed are named, also those that did not get as far as a test', () => {
    expect(failedSuites(first)).toEqual(['b', 'c']);
  });

  it('count as their second try went', () => {
    const both = withSecondTry(first, run(suite('b', 'passed', 'passed'), suite('c', 'passed')));
    expect(both).toMatchObject({ success: true, numPassedTests: 4, numFailedTests: 0, numRuntimeErrorTestSuites: 0 });
    expect(failedSuites(both)).toEqual([]);
  });

  it('fail the run when they fail again', () => {
    const both = withSecondTry(first, run(suite('b', 'passed', 'failed'), suite('c')));
    expect(both).toMatchObject({ success: false, numPassedTests: 2, numFailedTests: 1, numRuntimeErrorTestSuites: 1 });
    expect(failedSuites(both)).toEqual(['b', 'c']);
  });
});
