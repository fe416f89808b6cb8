import { z } from 'zod';

/** Of what Jest writes with `--json`: what we read of it, and the rest as it is. */
export const jestResults = z.looseObject({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numRuntimeErrorTestSuites: z.int(),
  success: z.boolean(),
  testResults: z.array(
    z.looseObject({
      /** The path of the file. */
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.looseObject({ status: z.string() })),
    }),
  ),
});
export type JestResults = z.infer<typeof jestResults>;
type SuiteResult = JestResults['testResults'][number];

export const failedSuites = ({ testResults }: JestResults): string[] =>
  testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);

/** The run with the suites of the second in place of what they were in the first. */
export function withSecondTry(first: JestResults, second: JestResults): JestResults {
  const again = new Map(second.testResults.map(suite => [suite.name, suite]));
  return counted(first.testResults.map(suite => again.get(suite.name) ?? suite));
}

const counted = (testResults: SuiteResult[]): JestResults => ({
  success: testResults.every(({ status }) => status !== 'failed'),
  numPassedTests: count(testResults, 'passed'),
  numFailedTests: count(testResults, 'failed'),
  numRuntimeErrorTestSuites: testResults.filter(isBroken).length,
  testResults,
});

const count = (suites: readonly SuiteResult[], status: string): number =>
  suites.flatMap(({ assertionResults }) => assertionResults).filter(test => test.status === status).length;

/** It did not get as far as its tests. */
const isBroken = ({ status, assertionResults }: SuiteResult): boolean =>
  status === 'failed' && assertionResults.every(test => test.status !== 'failed');
