import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { DataSource } from 'typeorm';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs every migration of `migrations/`, straight from the TypeScript: no build has to come first.
 * @param {string} url of the database
 */
export async function migrate(url) {
  const migrations = await loadMigrations();
  const dataSource = new DataSource({ type: 'postgres', url, migrations, migrationsTransactionMode: 'each' });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

async function loadMigrations() {
  const files = readdirSync(path.join(ROOT, 'migrations'))
    .filter((name) => /^\d+-.*\.ts$/.test(name))
    .sort();
  if (files.length === 0) return [];
  const cache = path.join(ROOT, 'node_modules', '.cache', 'rostrum');
  mkdirSync(cache, { recursive: true });
  const outfile = path.join(cache, `migrations-${process.pid}.mjs`);
  await build({
    stdin: {
      contents: files.map((name) => `export * from './${name}';`).join('\n'),
      resolveDir: path.join(ROOT, 'migrations'),
    },
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
    return Object.values(await import(pathToFileURL(outfile).href)).filter((it) => typeof it === 'function');
  } finally {
    rmSync(outfile);
  }
}
