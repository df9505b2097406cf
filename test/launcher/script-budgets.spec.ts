import { expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { forBrowsers } from '../../apps/launcher/build-assets.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SCRIPTS = path.join(ROOT, 'apps/web/islands');

/** A script is small; the two that keep what somebody writes, and judge it by the server's rules, may be larger. */
const BUDGET_KB = 1.5;
const LARGER: Readonly<Record<string, number>> = { 'autosave.ts': 5, 'checklist.ts': 8 };

it.each(readdirSync(SCRIPTS).filter((name) => name.endsWith('.ts')))(
  '%s stays within its budget for those on a weak line',
  async (name) => {
    const entryPoints = [path.join(SCRIPTS, name)];
    const { outputFiles } = await build({ ...forBrowsers(ROOT), entryPoints, outdir: 'out', write: false });
    const [script] = outputFiles ?? [];
    expect(gzipSync(script!.contents, { level: 9 }).length).toBeLessThan((LARGER[name] ?? BUDGET_KB) * 1024);
  },
);
