import { expect, it } from '@jest/globals';
import { type CallQuestion, type CallSettings, PRESETS } from '#libs/calls';
import { ALL_COLUMNS, columnsOf } from './csv-columns.js';

const question: CallQuestion = {
  key: 'q_lake',
  label: 'Which lake?',
  help: '',
  kind: 'short_text',
  section: 'basics',
  on: true,
  required: false,
};
const settings = (formOrder: CallSettings['formOrder']): CallSettings => ({
  ...PRESETS.igf2019.settings,
  questions: [question],
  formOrder,
});

it('has its columns in the order of the house while the form has no other', () => {
  expect(columnsOf(settings({}))).toEqual([...ALL_COLUMNS, 'q_lake']);
});

it('follows the form once it was put in order, and loses no column', () => {
  const columns = columnsOf(settings({ basics: ['theme', 'q_lake', 'title'] }));
  expect(columns.slice(0, 8)).toEqual([
    'number',
    'status',
    'theme',
    'q_lake',
    'title',
    'tags',
    'language',
    'format',
  ]);
  expect(columns.toSorted()).toEqual([...ALL_COLUMNS, 'q_lake'].toSorted());
  expect(columns.slice(columns.indexOf('proposer_name'), columns.indexOf('speakers'))).toEqual([
    'proposer_name',
    'proposer_email',
    'organisation',
    'stakeholder_group',
    'regional_group',
    'country',
    'gender',
    'organisers',
  ]);
});
