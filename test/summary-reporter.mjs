import { writeFileSync } from 'node:fs';

/**
 * @typedef {object} JestResults the counts we need of jest's own
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {number} numRuntimeErrorTestSuites
 */

/**
 * The whole run in one line for people and machines: `tests: 12 passed, 0 failed, 1 skipped`. Also written to the
 * file ROSTRUM_TEST_SUMMARY names, so that a script need not read the output.
 */
export default class SummaryReporter {
  /**
   * @param {unknown} _contexts
   * @param {JestResults} results
   */
  onRunComplete(_contexts, results) {
    const line = summaryLine(results);
    process.stdout.write(`\n${line}\n`);
    if (process.env.ROSTRUM_TEST_SUMMARY) writeFileSync(process.env.ROSTRUM_TEST_SUMMARY, `${line}\n`);
  }
}

/**
 * A file that could not be run at all counts as one failed test: its own are unknown.
 * @param {JestResults} results
 */
export function summaryLine(results) {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.numPendingTests + results.numTodoTests;
  return `tests: ${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`;
}
