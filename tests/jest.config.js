const path = require('node:path');

const rootDir = path.resolve(__dirname, '..');

const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
    },
    module: { type: 'commonjs' },
  },
];

const project = (name, rest = {}) => ({
  displayName: name,
  rootDir,
  transform: { '^.+\\.(t|j)sx?$': swc },
  testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.tmp'],
  setupFiles: ['<rootDir>/tests/support/properties.ts'],
  ...rest,
});

/**
 * unit: pure rules, no Strapi. server: one Strapi for all files, over HTTP and the document service.
 * browser: the product as a newcomer starts it, in a real Chromium. Run with -i: the projects share one process.
 */
module.exports = {
  rootDir,
  testTimeout: 180_000,
  testSequencer: '<rootDir>/tests/support/sequence.cjs',
  projects: [
    project('unit'),
    project('server', {
      globalSetup: '<rootDir>/tests/support/server/setup.ts',
      globalTeardown: '<rootDir>/tests/support/server/teardown.ts',
      testEnvironment: '<rootDir>/tests/support/server/environment.ts',
    }),
    project('browser', {
      globalSetup: '<rootDir>/tests/support/browser/setup.ts',
      globalTeardown: '<rootDir>/tests/support/browser/teardown.ts',
      testEnvironment: '<rootDir>/tests/support/browser/environment.ts',
    }),
  ],
};
