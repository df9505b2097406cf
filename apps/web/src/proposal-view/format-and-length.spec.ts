import { expect, it } from '@jest/globals';
import { formatAndLength } from './format-and-length.js';

const inWords = (minutes: number) => `${minutes} minutes`;

it.each([
  ['Panel', 60, ['Panel', '60 minutes']],
  ['Round Table - Circle - 90 Min', 90, ['Round Table - Circle - 90 Min']],
  ['Round Table - Circle - 90 Min', 60, ['Round Table - Circle - 90 Min', '60 minutes']],
  ['', 30, ['30 minutes']],
  ['Debate', null, ['Debate']],
])('%s of %s minutes', (format, minutes, parts) => {
  expect(formatAndLength(format, minutes, inWords)).toEqual(parts);
});
