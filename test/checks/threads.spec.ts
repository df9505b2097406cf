import { expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { threadBuild } from '../compile-threads.mjs';

/** What the engines may load from elsewhere. */
const ALLOWED = /^(node:.+|highs|d3-array|temporal-polyfill)$/;

it('no thread loads anything but engines and rules', async () => {
  const { metafile } = await build({
    ...threadBuild(),
    outdir: 'none',
    write: false,
    metafile: true as const,
  });
  const loaded = Object.entries(metafile.outputs).map(([file, { imports, entryPoint }]) => [
    entryPoint ?? file,
    imports.map(({ path }) => path).filter((path) => !ALLOWED.test(path)),
  ]);
  expect(loaded.length).toBeGreaterThan(2);
  expect(loaded.filter(([, others]) => others!.length > 0)).toEqual([]);
});
