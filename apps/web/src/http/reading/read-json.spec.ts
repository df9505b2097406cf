import { expect, it } from '@jest/globals';
import { Unreadable } from '../../errors/unreadable.js';
import { readJson } from './read-json.js';

const read = (text: string | Buffer): unknown => {
  try {
    return readJson(Buffer.from(text));
  } catch (error) {
    return error instanceof Unreadable ? error.reason : String(error);
  }
};

it.each([
  [
    '{"title":"a[[[{{{ \\" [[[[[[[[[[[[[[","n":[1,null,true]}',
    { title: 'a[[[{{{ " [[[[[[[[[[[[[[', n: [1, null, true] },
  ],
  ['  ', undefined],
  ['"text"', 'text'],
  ['{"a":', 'json'],
  ["{'a':1}", 'json'],
  ['{"__proto__":{"admin":true}}', 'json'],
  ['{"a":[{"constructor":1}]}', 'json'],
  [String.raw`{"a":"b\u0000c"}`, 'character'],
  [String.raw`{"a\u0000":1}`, 'character'],
  ['['.repeat(13) + ']'.repeat(13), 'too_much'],
  ['['.repeat(100_000), 'too_much'],
  [`[${'1,'.repeat(20_000)}1]`, 'too_much'],
  [Buffer.from([0x22, 0xff, 0x22]), 'encoding'],
])('%j', (text, value) => {
  expect(read(text)).toEqual(value);
});
