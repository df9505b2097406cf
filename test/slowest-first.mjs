import { createRequire } from 'node:module';

// by require: its types are those of CommonJS alone
const { default: Sequencer } = /** @type {typeof import('@jest/test-sequencer')} */ (
  createRequire(import.meta.url)('@jest/test-sequencer')
);

/** The slowest kinds of test files, slowest first; where none fits, a file is quick. */
const SLOW = [
  /\.e2e-spec\.tsx?$/,
  /\/test\/.*\.db-spec\.tsx?$/,
  /\/test\/.*\.spec\.tsx?$/,
  /\.db-spec\.tsx?$/,
];

const rank = (/** @type {{ path: string }} */ { path }) => {
  const at = SLOW.findIndex((kind) => kind.test(path));
  return at < 0 ? SLOW.length : at;
};

/**
 * Where nothing is known of an earlier run, jest begins with the largest files, and a short one that takes minutes may come
 * last and keep one worker busy while the others have nothing left to do.
 */
export default class SlowestFirst extends Sequencer {
  /** @type {InstanceType<typeof Sequencer>['sort']} */
  async sort(tests) {
    return (await super.sort(tests)).toSorted((a, b) => rank(a) - rank(b));
  }
}
