import { expect, it } from '@jest/globals';
import { igfSettings } from '../../presets/igf-settings.js';
import { screeningBlockers, type ScreeningSettings } from './screening-settings.js';

const preset = igfSettings('', {}).screening;
const choice = (code: string, name = code) => ({ code, name });
const fields = (changes: Partial<ScreeningSettings>) =>
  screeningBlockers({ screening: { ...preset, ...changes } }).map(({ field }) => field);

it.each<[string, Partial<ScreeningSettings>, string[]]>([
  ['as the preset has it', {}, []],
  ['without any list', { checklist: [], reasons: [] }, []],
  ['an item twice', { checklist: [choice('a'), choice('a', 'A')] }, ['settings.screening.checklist[a].code']],
  ['an item of blanks', { checklist: [choice('a', ' ')] }, ['settings.screening.checklist[a].name']],
  [
    'too many items',
    { checklist: Array.from({ length: 31 }, (_, n) => choice(`c${n}`)) },
    ['settings.screening.checklist'],
  ],
  [
    'a reason that tells the proposer nothing',
    { reasons: [{ code: 'r', name: 'R', text: '\n' }] },
    ['settings.screening.reasons[r].text'],
  ],
  ['nothing to say of a date passed', { lapsedText: '' }, ['settings.screening.lapsedText']],
  ['a claim of no time', { takenForMinutes: 0 }, ['settings.screening.takenForMinutes']],
])('%s', (_, changes, expected) => {
  expect(fields(changes)).toEqual(expected);
});
