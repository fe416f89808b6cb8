/** Three levels by file name: `*.spec.ts` unit, `*.int-spec.ts` one service on real servers, `*.e2e-spec.ts` the whole system. */
const base = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test', '<rootDir>/demo', '<rootDir>/tools'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
  setupFiles: ['reflect-metadata'],
};
const onServers = {
  ...base,
  globalSetup: '<rootDir>/libs/testing/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/jest/global-teardown.mjs',
};

export default {
  projects: [
    { ...base, displayName: 'unit', testRegex: '\\.spec\\.tsx?$' },
    { ...onServers, displayName: 'int', testRegex: '\\.int-spec\\.ts$' },
    { ...onServers, displayName: 'e2e', testRegex: '\\.e2e-spec\\.ts$' },
  ],
  // As many as the smallest machine that runs this has cores: with three at once, what a suite promises within a second is no longer kept on it.
  maxWorkers: 2,
  testSequencer: '<rootDir>/libs/testing/jest/longest-first.mjs',
  // Native ES modules of a finished test file are never collected (nodejs/node#33439); a worker that holds much of them is begun anew.
  workerIdleMemoryLimit: '1GB',
  coverageProvider: 'babel',
  collectCoverageFrom: ['{apps,libs}/*/src/**/*.{ts,tsx}', '!**/*.spec.ts', '!**/main.ts'],
};
