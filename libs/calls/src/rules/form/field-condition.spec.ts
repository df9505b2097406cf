import { expect, it } from '@jest/globals';
import { type Asked, isAsked } from './field-condition.js';

const asked: Asked = {
  always: { on: true },
  off: { on: false },
  panels: { on: true, onlyFor: { formats: ['panel'] } },
  data: { on: true, onlyFor: { themes: ['data', 'ai'] } },
  both: { on: true, onlyFor: { formats: ['panel'], themes: ['data'] } },
  travel: { on: true },
  flight: { on: true, onlyFor: { answers: [{ to: 'travel', is: ['plane'] }] } },
  seat: { on: true, onlyFor: { answers: [{ to: 'flight', is: ['yes'] }] } },
  afterOff: { on: true, onlyFor: { answers: [{ to: 'off', is: ['yes'] }] } },
  a: { on: true, onlyFor: { answers: [{ to: 'b', is: ['yes'] }] } },
  b: { on: true, onlyFor: { answers: [{ to: 'a', is: ['yes'] }] } },
};
const all = { flight: ['yes'], off: ['yes'], a: ['yes'], b: ['yes'] };

it.each<[string, string | undefined, string | undefined, string[], string[]]>([
  ['nothing chosen yet', undefined, undefined, [], ['always', 'travel']],
  ['a panel', undefined, 'panel', [], ['always', 'panels', 'travel']],
  ['a theme', 'ai', undefined, [], ['always', 'data', 'travel']],
  ['a panel on a theme', 'data', 'panel', [], ['always', 'panels', 'data', 'both', 'travel']],
  ['an answer that leads on', undefined, undefined, ['plane'], ['always', 'travel', 'flight', 'seat']],
  ['an answer that does not', undefined, undefined, ['train'], ['always', 'travel']],
  [
    'one of several answers',
    undefined,
    undefined,
    ['train', 'plane'],
    ['always', 'travel', 'flight', 'seat'],
  ],
])('asks after %s', (_, theme, format, travel, keys) => {
  const answersTo = (key: string): string[] =>
    key === 'travel' ? travel : (all[key as keyof typeof all] ?? []);
  expect(Object.keys(asked).filter((key) => isAsked(key, asked, { theme, format, answersTo }))).toEqual(keys);
});
