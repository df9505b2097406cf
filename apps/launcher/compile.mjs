import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformFile } from '@swc/core';
import { filesUnder } from './files-under.mjs';
import swc from '../../swc.config.js';

const SOURCES = ['apps', 'libs', 'migrations'];
const OUT = 'dist';
/** What runs elsewhere, or not in production. */
const LEFT_OUT = /^apps\/(launcher|web\/islands)\/|\.(spec|db-spec)\.tsx?$|\.d\.ts$/;

/**
 * Compiles the programs into `dist/`, one file each, with a source map beside it. Files whose source is gone go, too.
 * @param {string} root of the project
 * @throws Error when a file cannot be parsed
 */
export async function compile(root) {
  const sources = SOURCES.flatMap((folder) => filesUnder(root, folder)).filter(
    (file) => /\.tsx?$/.test(file) && !LEFT_OUT.test(file),
  );
  const outputs = await Promise.all(sources.map((file) => compileFile(root, file)));
  const made = new Set(outputs.flatMap((file) => [file, `${file}.map`]));
  const there = SOURCES.flatMap((folder) => filesUnder(root, path.join(OUT, folder)));
  for (const file of there) {
    if (/\.js(\.map)?$/.test(file) && !made.has(file) && !file.includes('/assets/'))
      rmSync(path.join(root, file));
  }
}

/**
 * @param {string} root @param {string} source
 * @returns {Promise<string>} the file made, relative to the project
 */
async function compileFile(root, source) {
  const target = path.join(OUT, source.replace(/\.tsx?$/, '.js'));
  const { code, map } = await transformFile(path.join(root, source), {
    .../** @type {import('@swc/core').Options} */ (swc),
    root,
    sourceMaps: true,
    sourceFileName: path.relative(path.dirname(target), source),
  });
  mkdirSync(path.join(root, path.dirname(target)), { recursive: true });
  writeFileSync(path.join(root, target), `${code}\n//# sourceMappingURL=${path.basename(target)}.map\n`);
  writeFileSync(path.join(root, `${target}.map`), map ?? '');
  return target;
}
