import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** @typedef {{ postgresPassword: string, redisPassword: string, sessionSecret: string }} Secrets */

/**
 * The folder with everything Rostrum keeps on embedded defaults; made when missing.
 * @param {string} folder absolute path
 * @returns {{ file: (name: string) => string, secrets: Secrets }}
 * @throws Error when it belongs to somebody else
 */
export function openDataFolder(folder) {
  mkdirSync(folder, { recursive: true });
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new Error(
      `${folder} belongs to another user of this machine (was Rostrum first started as root?). ` +
        'Start it as that user, or set ROSTRUM_DATA to a folder of your own.',
    );
  }
  // Root lends PostgreSQL another account, which must be able to pass through, though not to look around.
  chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  const file = (/** @type {string} */ name) => path.join(folder, name);
  return { file, secrets: secretsIn(file('secrets.json')) };
}

const random = () => randomBytes(32).toString('hex');

/** @param {string} file @returns {Secrets} */
function secretsIn(file) {
  if (!existsSync(file)) {
    const secrets = { postgresPassword: random(), redisPassword: random(), sessionSecret: random() };
    writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600, flush: true });
    renameSync(`${file}.new`, file);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}
