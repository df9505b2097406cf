import { describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { forBrowsers } from '../../../launcher/build-assets.mjs';
import { gzipSync } from 'node:zlib';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const CSS = path.join(import.meta.dirname, 'css');
const ISLANDS = path.join(import.meta.dirname, '../../islands');
const BUDGET_CSS = 9 * 1024;
/** A script is small; the two that keep what somebody writes, and judge it by the server's rules, may be larger. */
const BUDGET_ISLAND = 1.5;
const LARGER: Readonly<Record<string, number>> = { 'autosave.ts': 5, 'checklist.ts': 8 };

async function gzipSize(entry: string): Promise<number> {
  const { outputFiles } = await build({
    ...forBrowsers(ROOT),
    entryPoints: [entry],
    outdir: 'out',
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}

const sheets = ['tokens.css', ...readdirSync(path.join(CSS, 'parts')).map((name) => `parts/${name}`)];
const source = (name: string) => readFileSync(path.join(CSS, name), 'utf8');

describe('the style sheets', () => {
  it('stay under 9 KB together', async () => {
    const sizes = await Promise.all(
      ['tokens.css', 'rostrum.css'].map((name) => gzipSize(path.join(CSS, name))),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(BUDGET_CSS);
  });

  it('join every part', () => {
    const imported = [...source('rostrum.css').matchAll(/@import '\.\/(parts\/[\w-]+\.css)'/g)].map(
      ([, name]) => name,
    );
    expect(imported.toSorted()).toEqual(sheets.slice(1).toSorted());
  });

  it.each(sheets)(
    '%s knows start and end, not left and right, and asks for nothing from elsewhere',
    (name) => {
      expect(
        source(name).match(
          /\b(?:margin|padding|border|inset)-(?:left|right)\b|^\s*(?:left|right)\s*:|url\(|@font-face/gm,
        ),
      ).toBe(null);
    },
  );
});

describe('the scripts of the browser', () => {
  it.each(readdirSync(ISLANDS).filter((name) => name.endsWith('.ts')))(
    '%s stays within its budget',
    async (name) => {
      const budget = (LARGER[name] ?? BUDGET_ISLAND) * 1024;
      expect(await gzipSize(path.join(ISLANDS, name))).toBeLessThan(budget);
    },
  );
});
