/** For `jest.useFakeTimers({ doNotFake })`: time itself goes on; only what the process takes it for is the test's to say. */
export const allButTheDate = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;
