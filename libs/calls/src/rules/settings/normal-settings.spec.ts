import { expect, it } from '@jest/globals';
import { PRESETS } from '../../presets/presets.js';
import { DEFAULT_SETTINGS, normalSettings } from './normal-settings.js';
import { SETTINGS_VERSION } from './settings-version.js';

const { v: _, questions: __, ...firstShape } = PRESETS.igf2018.settings;

it('leaves settings of today as they are', () => {
  expect(normalSettings(PRESETS.igf2019.settings)).toEqual(PRESETS.igf2019.settings);
});

it('brings the first shape to today’s', () => {
  expect(normalSettings(firstShape)).toEqual(PRESETS.igf2018.settings);
});

it.each([undefined, null, 'text', 7, [], {}])('makes of %j the defaults', (stored) => {
  expect(normalSettings(stored)).toEqual(DEFAULT_SETTINGS);
});

it('fills a setting, a rule, a rule’s number and a field that an older call lacks', () => {
  const { cureDays: ___, ...older } = firstShape;
  const { onsite: ____, ...rules } = older.rules;
  const { sdgs: _____, ...fields } = older.fields;
  const settings = normalSettings({ ...older, fields, rules: { ...rules, perPerson: { mode: 'off' } } });
  expect([
    settings.cureDays,
    settings.rules.onsite,
    settings.rules.perPerson,
    settings.fields.sdgs,
    settings.v,
  ]).toEqual([
    5,
    { mode: 'off', moderators: 1, speakers: 2 },
    { mode: 'off', max: 3 },
    { on: false, required: false },
    SETTINGS_VERSION,
  ]);
});

it('takes away no limit that a field did not have, and adds none', () => {
  const fields = { ...firstShape.fields, description: { on: true, required: true } };
  expect(normalSettings({ ...firstShape, fields }).fields.description).toEqual({ on: true, required: true });
});

it('keeps what only a newer version of the programme knows', () => {
  const stored = { ...PRESETS.igf2018.settings, weather: 'fine' };
  expect(normalSettings(stored)).toEqual(stored);
});

it('does not take a list for one value, nor one value for a list', () => {
  const stored = { ...firstShape, languages: 'en', cureDays: [3], rules: 'none' };
  const { languages, cureDays, rules } = normalSettings(stored);
  expect([languages, cureDays, rules]).toEqual([
    DEFAULT_SETTINGS.languages,
    DEFAULT_SETTINGS.cureDays,
    DEFAULT_SETTINGS.rules,
  ]);
});
