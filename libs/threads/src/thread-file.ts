import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * The JavaScript of a thread: the built file, or, where nothing is built because tests run from sources, what
 * test/global-setup.mjs compiled and named in ROSTRUM_TEST_THREADS.
 */
export function threadFile(entry: URL): string {
  const file = fileURLToPath(entry);
  const compiled = process.env['ROSTRUM_TEST_THREADS'];
  if (!compiled) return file;
  return path.join(compiled, path.relative(ROOT, file)).replace(/\.js$/, '.mjs');
}
