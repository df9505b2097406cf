import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sourcesStamp } from '../../apps/launcher/build.mjs';
import { compile } from '../../apps/launcher/compile.mjs';
import { filesUnder } from '../../apps/launcher/files-under.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'rostrum-compile-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (file: string, content: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
};

it('makes one module of each source, with the metadata injection needs, and a map back to the source', async () => {
  write(
    'libs/calls/src/open-call.ts',
    `import type { Call } from './call.js';
     class Clock {}
     const injectable: ClassDecorator = () => {};
     @injectable export class OpenCall { constructor(readonly clock: Clock) {} run(call: Call) { return call; } }`,
  );
  await compile(root);
  expect(filesUnder(root, 'dist')).toEqual([
    'dist/libs/calls/src/open-call.js',
    'dist/libs/calls/src/open-call.js.map',
  ]);
  const code = readFileSync(path.join(root, 'dist/libs/calls/src/open-call.js'), 'utf8');
  expect(code).toContain('"design:paramtypes"');
  expect(code).not.toContain("call.js'");
  expect(code).toMatch(/\/\/# sourceMappingURL=open-call\.js\.map\n$/);
  const map = JSON.parse(
    readFileSync(path.join(root, 'dist/libs/calls/src/open-call.js.map'), 'utf8'),
  ) as object;
  expect(map).toEqual(expect.objectContaining({ sources: ['../../../../libs/calls/src/open-call.ts'] }));
});

it('leaves out specs, the launcher and what runs in the browser; forgets what has no source any more', async () => {
  write('libs/calls/src/rules/dates.ts', 'export const late = true;');
  write('libs/calls/src/rules/dates.spec.ts', 'export {};');
  write('libs/calls/src/open-call.db-spec.ts', 'export {};');
  write('apps/launcher/start.mjs', '');
  write('apps/web/islands/counter.ts', 'export {};');
  write('dist/libs/calls/src/rules/gone.js', '');
  write('dist/apps/web/assets/counter.A1B2C3D4.js', '');
  await compile(root);
  expect(filesUnder(root, 'dist')).toEqual([
    'dist/apps/web/assets/counter.A1B2C3D4.js',
    'dist/libs/calls/src/rules/dates.js',
    'dist/libs/calls/src/rules/dates.js.map',
  ]);
});

it('says which file cannot be read as TypeScript', async () => {
  write('apps/cli/src/main.ts', 'export const = 1;');
  await expect(compile(root)).rejects.toThrow('apps/cli/src/main.ts');
});

it('is done again when a source changes, not when a spec does', () => {
  write('libs/calls/src/a.ts', 'export const a = 1;');
  const before = sourcesStamp(root);
  write('libs/calls/src/a.spec.ts', 'export {};');
  expect(sourcesStamp(root)).toBe(before);
  write('libs/calls/src/a.ts', 'export const a = 2;');
  expect(sourcesStamp(root)).not.toBe(before);
});
