/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  // Most tests start programs; on a busy machine those take their time. Only what hangs runs into this.
  testTimeout: 300_000,
  // Half a second by default, which is too short for the end of a process on a busy machine. Only an open handle takes as long.
  workerGracefulExitTimeout: 60_000,
  testLocationInResults: true,
  // `test` and `expect` have one name each: that of their import.
  injectGlobals: false,
  testMatch: ['**/*.test.ts'],
  setupFilesAfterEnv: ['<rootDir>/testing/every-test-asserts.mjs'],
  reporters: ['default', '<rootDir>/testing/left-out-reporter.mjs'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
};
