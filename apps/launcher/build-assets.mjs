import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const CSS = 'apps/web/src/design-system/css';
const ISLANDS = 'apps/web/islands';
const PICTURES = 'apps/web/assets';
const OUT = 'dist/apps/web/assets';
/** Packets are about 1.4 KB: nothing is gained by compressing less. */
const WORTH_COMPRESSING = 1024;

/**
 * Builds what the browser loads, under names that change with the content (so they may be cached for ever),
 * with `manifest.json` from plain name to hashed name; and puts the `locales/` folders beside the built code.
 * @param {string} root of the project
 * @returns {Promise<Record<string, string>>} the manifest, such as `{ 'rostrum.css': 'rostrum.1A2B3C4D.css' }`
 */
export async function buildAssets(root) {
  const out = path.join(root, OUT);
  const half = `${out}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  const entryPoints = [
    ...filesIn(root, CSS, /\.css$/),
    ...filesIn(root, ISLANDS, /^[^.]+\.tsx?$/),
    ...filesIn(root, PICTURES, /\.(svg|png|webp|ico)$/),
  ];
  const { metafile } = await build({
    ...forBrowsers(root),
    entryPoints,
    outdir: half,
    entryNames: '[name].[hash]',
    chunkNames: '[name].[hash]',
    assetNames: '[name].[hash]',
    splitting: true,
    metafile: true,
    logLevel: 'warning',
  });
  refuseLeftovers(metafile);
  const manifest = manifestOf(metafile);
  const text = JSON.stringify(manifest, null, 2);
  if (textOf(path.join(out, 'manifest.json')) === text) {
    rmSync(half, { recursive: true }); // equal names, equal content: whoever serves it now is not disturbed
  } else {
    for (const name of readdirSync(half)) compressBeside(path.join(half, name));
    writeFileSync(path.join(half, 'manifest.json'), text);
    rmSync(out, { recursive: true, force: true });
    renameSync(half, out);
  }
  copyLocales(root);
  return manifest;
}

const LEFT_OUT = 'left-out';

/**
 * How style sheets and scripts are made for browsers, wherever they go.
 * @param {string} root of the project
 * @returns {import('esbuild').BuildOptions}
 */
export const forBrowsers = (root) => ({
  absWorkingDir: root,
  plugins: [onlyWhatIsUsed(root)],
  bundle: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2020',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  conditions: ['source'],
  tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
  // our style sheets are written for the browsers as they are; what awaits is left out
  supported: { nesting: true, 'top-level-await': true },
  loader: { '.svg': 'copy', '.png': 'copy', '.webp': 'copy', '.ico': 'copy' },
  minify: true,
});

/**
 * A browser script may share a rule with the server. The doors of the libs lead to everything they hold; of all that
 * only what is used comes along.
 * @param {string} root
 * @returns {import('esbuild').Plugin}
 */
function onlyWhatIsUsed(root) {
  const ours = [path.join(root, 'libs') + path.sep, path.join(root, 'apps/web/src') + path.sep];
  const isOurs = (/** @type {string} */ file) => ours.some((folder) => file.startsWith(folder));
  return {
    name: 'only-what-is-used',
    setup({ onResolve, onLoad, resolve }) {
      // loaded when it is needed, which is never where nothing else of its module comes along
      onResolve({ filter: /./ }, ({ path: wanted, importer, kind }) =>
        kind === 'dynamic-import' && isOurs(importer) ? { path: wanted, external: true } : undefined,
      );
      onResolve({ filter: /^[#.]/ }, async ({ path: wanted, pluginData, ...from }) => {
        if (pluginData === 'resolved' || from.kind === 'entry-point') return undefined;
        const found = await resolve(wanted, { ...from, pluginData: 'resolved' });
        return isOurs(found.path) ? { ...found, sideEffects: false } : found;
      });
      // packages that only the server's part of a lib needs
      onResolve({ filter: /^[^#./]/ }, ({ path: wanted, importer, kind }) =>
        kind !== 'entry-point' && isOurs(importer)
          ? { path: wanted, namespace: LEFT_OUT, sideEffects: false }
          : undefined,
      );
      onLoad({ filter: /./, namespace: LEFT_OUT }, () => ({ contents: 'module.exports = {}' }));
    },
  };
}

/**
 * A script that does use something of the server's after all would fail in the browser: it fails here.
 * @param {import('esbuild').Metafile} metafile
 */
function refuseLeftovers(metafile) {
  for (const [file, { inputs, imports }] of Object.entries(metafile.outputs)) {
    const left = [
      ...Object.keys(inputs).filter((input) => input.startsWith(`${LEFT_OUT}:`)),
      ...(file.endsWith('.js') ? imports.filter(({ external }) => external).map((one) => one.path) : []),
    ];
    if (left.length > 0)
      throw new Error(`${path.basename(file)} needs ${left.join(', ')}, which no browser has`);
  }
}

/** @param {string} file */
const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/** @param {import('esbuild').Metafile} metafile */
function manifestOf(metafile) {
  /** @type {Record<string, string>} */
  const manifest = {};
  for (const [file, { entryPoint, inputs }] of Object.entries(metafile.outputs)) {
    const source = entryPoint ?? Object.keys(inputs)[0];
    if (source === undefined || (entryPoint === undefined && !source.startsWith(PICTURES))) continue;
    const extension = path.extname(file);
    manifest[path.basename(source).replace(/\.tsx?$|\.[^.]+$/, extension)] = path.basename(file);
  }
  return manifest;
}

/** @param {string} file */
function compressBeside(file) {
  const content = readFileSync(file);
  if (content.length < WORTH_COMPRESSING || !/\.(css|js|svg)$/.test(file)) return;
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    }),
  );
}

/** @param {string} root */
function copyLocales(root) {
  for (const kind of ['apps', 'libs']) {
    for (const name of namesIn(path.join(root, kind))) {
      const from = path.join(root, kind, name, 'locales');
      const to = path.join(root, 'dist', kind, name, 'locales');
      rmSync(to, { recursive: true, force: true });
      if (existsSync(from)) cpSync(from, to, { recursive: true });
    }
  }
}

/** @param {string} root @param {string} folder @param {RegExp} wanted */
function filesIn(root, folder, wanted) {
  return namesIn(path.join(root, folder))
    .filter((name) => wanted.test(name))
    .map((name) => `${folder}/${name}`);
}

/** @param {string} folder */
function namesIn(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}
