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
  // A suite waits for its servers for a third of its time: two cores, which is what the smallest machine has that runs this, have room for three.
  maxWorkers: 3,
  testSequencer: '<rootDir>/libs/testing/jest/longest-first.mjs',
  // Native ES modules of a finished test file are never collected (nodejs/node#33439); a worker that holds much of them is begun anew.
  workerIdleMemoryLimit: '1GB',
  coverageProvider: 'babel',
  collectCoverageFrom: ['{apps,libs}/*/src/**/*.{ts,tsx}', '!**/*.spec.ts', '!**/main.ts'],
};
