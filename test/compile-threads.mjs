import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { filesUnder } from '../apps/launcher/files-under.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Tests run from sources, but a thread starts from JavaScript: compiles every `*.thread.ts` for this run of the tests,
 * into a folder that libs/threads finds by ROSTRUM_TEST_THREADS.
 * @returns {Promise<() => void>} takes the folder away
 */
export async function compileThreads() {
  const outdir = path.join(ROOT, 'node_modules/.cache/threads', String(process.pid));
  await build({
    ...threadBuild(),
    outbase: ROOT,
    outdir,
    outExtension: { '.js': '.mjs' },
  });
  process.env['ROSTRUM_TEST_THREADS'] = outdir;
  return () => rmSync(outdir, { recursive: true, force: true });
}

/** How threads are compiled for the tests, and which there are. */
export function threadBuild() {
  const sources = ['apps', 'libs', 'test'].flatMap((folder) => filesUnder(ROOT, folder));
  return /** @satisfies {import('esbuild').BuildOptions} */ ({
    absWorkingDir: ROOT,
    entryPoints: sources.filter((file) => file.endsWith('.thread.ts')),
    bundle: true,
    format: /** @type {const} */ ('esm'),
    platform: /** @type {const} */ ('node'),
    target: 'node20',
    conditions: ['source'],
    packages: /** @type {const} */ ('external'),
    logLevel: /** @type {const} */ ('warning'),
  });
}
