import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const LONGEST = 600;
const FOLDERS = ['apps', 'libs', 'migrations', 'test'];
const WRITTEN_BY_HAND = /\.(tsx?|mjs|cjs|css)$/;

/**
 * Files too long to be read at one sitting.
 * @param {string} root of the project
 * @returns {string[]} a sentence each
 */
export function lengthProblems(root) {
  return FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }),
  )
    .filter((entry) => entry.isFile() && WRITTEN_BY_HAND.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > LONGEST)
    .map(({ file, lines }) => `${path.relative(root, file)} has ${lines} lines; ${LONGEST} is the most`);
}
