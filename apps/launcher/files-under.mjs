import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Every file of a folder and of those in it, in a fixed order.
 * @param {string} root
 * @param {string} folder relative to the root; may be missing
 * @returns {string[]} paths relative to the root
 */
export function filesUnder(root, folder) {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}
