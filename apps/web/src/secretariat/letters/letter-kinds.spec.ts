import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { LETTER_KINDS } from '#libs/notifications';

it('every kind of letter has a name on the page', () => {
  const file = path.resolve(import.meta.dirname, '../../../locales/en/letters.json');
  const { kinds } = JSON.parse(readFileSync(file, 'utf8')) as { kinds: Record<string, string> };
  expect(Object.keys(kinds).toSorted()).toEqual(LETTER_KINDS.toSorted());
});
