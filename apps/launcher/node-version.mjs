// In words that any Node with modules can read: newer syntax here would hide the message it is for.
var WANTED = { major: 20, minor: 19 };

/**
 * Ends the process with a sentence when this Node is too old for Rostrum.
 * @param {string} [version] such as `20.19.0`
 */
export function refuseOldNode(version) {
  var problem = oldNodeProblem(version || process.versions.node);
  if (problem) {
    process.stderr.write(problem + '\n');
    process.exit(1);
  }
}

/**
 * @param {string} version such as `20.19.0`
 * @returns {string | undefined} what to tell the user
 */
export function oldNodeProblem(version) {
  var parts = version.split('.').map(Number);
  var major = parts[0] || 0;
  if (major > WANTED.major || (major === WANTED.major && (parts[1] || 0) >= WANTED.minor)) return undefined;
  return (
    'Rostrum needs Node.js ' +
    WANTED.major +
    '.' +
    WANTED.minor +
    ' or later; this is ' +
    version +
    '. ' +
    'Newer versions are at https://nodejs.org.'
  );
}
