import swc from './swc.config.js';

export default {
  testEnvironment: 'node',
  // a machine shared with others is slow at times; a test that hangs is found all the same
  testTimeout: 60_000,
  workerIdleMemoryLimit: '1GB', // modules of ESM tests are not given back before their process ends
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/migrations', '<rootDir>/test'],
  testRegex: '\\.(spec|db-spec|e2e-spec)\\.tsx?$',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.tsx?$': ['@swc/jest', { ...swc, sourceMaps: 'inline' }] },
  testSequencer: '<rootDir>/test/slowest-first.mjs',
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
  setupFiles: ['<rootDir>/test/setup-env.mjs'],
};
