import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder } from '../../apps/launcher/files-under.mjs';

const LONGEST = 600;
const FOLDERS = ['apps', 'libs', 'migrations', 'test'];
const WRITTEN_BY_HAND = /\.(tsx?|mjs|cjs|css)$/;

/**
 * Files too long to be read at one sitting.
 * @param {string} root of the project
 * @returns {string[]} a sentence each
 */
export function lengthProblems(root) {
  return FOLDERS.flatMap((folder) => filesUnder(root, folder))
    .filter((file) => WRITTEN_BY_HAND.test(file))
    .map((file) => ({ file, lines: readFileSync(path.join(root, file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > LONGEST)
    .map(({ file, lines }) => `${file} has ${lines} lines; ${LONGEST} is the most`);
}
