import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Brings a database to today's schema as the application does, straight from the TypeScript: no
 * build has to come first.
 * @param {string} url of the database
 */
export async function migrate(url) {
  const { bringUpToDate } = await bundled('libs/database/src/bring-up-to-date.ts');
  await bringUpToDate(url);
}

/** @param {string} entry path of a TypeScript module that needs no decorators' metadata */
async function bundled(entry) {
  const cache = path.join(ROOT, 'node_modules', '.cache', 'rostrum');
  mkdirSync(cache, { recursive: true });
  const outfile = path.join(cache, `${path.basename(entry, '.ts')}-${process.pid}.mjs`);
  await build({
    entryPoints: [path.join(ROOT, entry)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    conditions: ['source'],
    keepNames: true, // TypeORM orders migrations by the number in the class's name
    logLevel: 'warning',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}
