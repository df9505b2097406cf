import { expect, it } from '@jest/globals';
import { summaryLine } from '../summary-reporter.mjs';

it('counts a file that could not be run as a failed test, and what is left to do as skipped', () => {
  const results = {
    numPassedTests: 12,
    numFailedTests: 2,
    numRuntimeErrorTestSuites: 1,
    numPendingTests: 3,
    numTodoTests: 1,
  };
  expect(summaryLine(results)).toBe('tests: 12 passed, 3 failed, 4 skipped');
});
