import { describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const CSS = path.join(import.meta.dirname, 'css');
const BUDGET_CSS = 9 * 1024;

async function gzipSize(entry: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    conditions: ['source'],
    write: false,
    format: 'esm',
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
