import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';

const folder = path.resolve(import.meta.dirname, '../locales/en');

// the forum's own rule for its decision letters
it('no letter says "reject"', () => {
  const said = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
  expect(said.flatMap((text) => text.match(/\w*reject\w*/gi) ?? [])).toEqual([]);
});
