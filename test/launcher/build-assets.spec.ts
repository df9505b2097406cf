import { afterEach, beforeEach, expect, it } from '@jest/globals';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { buildAssets } from '../../apps/launcher/build-assets.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'rostrum-assets-'));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (file: string, content: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
};
const built = (name = '') => path.join(root, 'dist/apps/web/assets', name);

it('names each file by its content, says so in a manifest, and compresses what is worth it', async () => {
  const rows = Array.from({ length: 200 }, (_, i) => `.row-${i} { order: ${i} }`).join('\n');
  write('apps/web/src/design-system/css/rostrum.css', `@import './parts/rows.css';`);
  write('apps/web/src/design-system/css/parts/rows.css', rows);
  write(
    'apps/web/islands/counter.tsx',
    `import { h } from 'preact'; globalThis.counter = <b>{String(h)}</b>;`,
  );
  write('apps/web/assets/icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');

  const manifest = await buildAssets(root);

  expect(JSON.parse(readFileSync(built('manifest.json'), 'utf8'))).toEqual(manifest);
  expect(Object.keys(manifest).toSorted()).toEqual(['counter.js', 'icon.svg', 'rostrum.css']);
  const css = manifest['rostrum.css'] ?? '';
  expect(css).toMatch(/^rostrum\.[A-Z0-9]{8}\.css$/);
  const text = readFileSync(built(css), 'utf8');
  expect(text).toContain('.row-199{order:199}');
  expect(brotliDecompressSync(readFileSync(built(`${css}.br`))).toString()).toBe(text);
  expect(gunzipSync(readFileSync(built(`${css}.gz`))).toString()).toBe(text);
  expect(existsSync(built(`${manifest['icon.svg']}.br`))).toBe(false);
});

it('keeps a name while the content is the same, and forgets what is gone', async () => {
  write('apps/web/src/design-system/css/a.css', 'p { color: red }');
  write('apps/web/src/design-system/css/b.css', 'p { color: blue }');
  const first = await buildAssets(root);
  write('apps/web/src/design-system/css/b.css', 'p { color: green }');
  rmSync(path.join(root, 'apps/web/src/design-system/css/a.css'));
  write('apps/web/src/design-system/css/c.css', 'p { color: red }');
  const second = await buildAssets(root);
  expect(second['b.css']).not.toBe(first['b.css']);
  expect(readdirSync(built()).toSorted()).toEqual([...Object.values(second), 'manifest.json'].toSorted());
  expect(Object.keys(second).toSorted()).toEqual(['b.css', 'c.css']);
});

it('leaves what is served alone when nothing has changed', async () => {
  write('apps/web/src/design-system/css/a.css', 'p { color: red }');
  await buildAssets(root);
  const { ino } = statSync(built('manifest.json'));
  await buildAssets(root);
  expect(statSync(built('manifest.json')).ino).toBe(ino);
  expect(existsSync(`${built()}.new`)).toBe(false);
});

it('puts the texts beside the built code', async () => {
  write('apps/web/locales/en/common.json', '{"skip":"Skip"}');
  write('libs/notifications/locales/en/letters.json', '{}');
  write('dist/apps/web/locales/xx/old.json', '{}');
  await buildAssets(root);
  expect(readFileSync(path.join(root, 'dist/apps/web/locales/en/common.json'), 'utf8')).toBe(
    '{"skip":"Skip"}',
  );
  expect(existsSync(path.join(root, 'dist/libs/notifications/locales/en/letters.json'))).toBe(true);
  expect(existsSync(path.join(root, 'dist/apps/web/locales/xx'))).toBe(false);
});
