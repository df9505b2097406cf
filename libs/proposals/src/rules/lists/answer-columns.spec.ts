import { describe, expect, it } from '@jest/globals';
import { type CallQuestion, type CallSettings, DEFAULT_SETTINGS, type QuestionKey } from '#libs/calls';
import { aQuestion } from '../../../../../test/factories/question.js';
import {
  answerColumns,
  answerReader,
  type AnswerColumn,
  type AnsweredRow,
  answersToRead,
  isAnswerColumn,
  listedColumns,
} from './answer-columns.js';

const question = (key: QuestionKey, traits: Partial<CallQuestion> = {}): CallQuestion =>
  aQuestion({ key, label: `${key}?`, ...traits });
const choices = [
  { code: 'train', name: 'By train' },
  { code: 'plane', name: 'By plane; fast' },
];
const off = Object.fromEntries(
  Object.entries(DEFAULT_SETTINGS.fields).map(([key, field]) => [key, { ...field, on: false }]),
) as CallSettings['fields'];
const on = { on: true, required: false };
const settings: CallSettings = {
  ...DEFAULT_SETTINGS,
  layouts: [{ code: 'circle', name: 'In a circle' }],
  fields: { ...off, title: on, layout: on, description: on, policyQuestions: on, sdgs: on },
  questions: [
    question('q_travel', { kind: 'one_choice', choices }),
    question('q_ways', { kind: 'several_choices', choices, onlyFor: { formats: ['panel'] } }),
    question('q_seat', { onlyFor: { answers: [{ to: 'q_travel', is: ['plane'] }] } }),
    question('q_meal', { kind: 'yes_no', onlyFor: { answers: [{ to: 'q_seat', is: ['aisle'] }] } }),
    question('q_retired', { on: false }),
  ],
};
const call = {
  settings,
  themes: [],
  formats: [{ id: 'f1', slug: 'panel', name: 'Panel', minutes: [60] }],
} as unknown as Parameters<typeof answerReader>[0];
const row = (answers: Record<string, string>, traits: Partial<AnsweredRow> = {}): AnsweredRow => ({
  themeId: null,
  formatId: 'f1',
  minutes: 60,
  firstTime: null,
  language: 'en',
  answered: { answers, policyQuestions: ['Who?', 'How?'], sdgs: [2, 9] },
  ...traits,
});

describe('the columns of answers', () => {
  it('are those that the call asks for, in the order of its form', () => {
    expect(answerColumns(settings)).toEqual([
      'layout',
      'policyQuestions',
      'description',
      'sdgs',
      'q_travel',
      'q_ways',
      'q_seat',
      'q_meal',
    ]);
    const arranged = { ...settings, formOrder: { description: ['q_first', 'description'] } };
    const first = question('q_first', { section: 'description' });
    expect(answerColumns({ ...arranged, questions: [first] })).toEqual([
      'layout',
      'policyQuestions',
      'q_first',
      'description',
      'sdgs',
    ]);
  });

  it.each([
    ['q_anything', true],
    ['description', true],
    ['sdgs', true],
    ['title', false],
    ['speakers', false],
    ['q_<b>', false],
    ['__proto__', false],
  ])('%s can be one: %s', (key, can) => {
    expect(isAnswerColumn(key)).toBe(can);
  });

  it('leave out what is retired or removed, and say so', () => {
    expect(
      listedColumns(['title', 'q_gone', 'q_retired', 'q_ways', 'description', 'diversity'], settings),
    ).toEqual({
      columns: ['title', 'description', 'q_ways'],
      answers: ['description', 'q_ways'],
      gone: ['q_gone', 'q_retired', 'diversity'],
    });
  });

  it('bring with them the answers on which they depend, and those on which these depend', () => {
    expect(answersToRead(settings, ['q_meal'])).toEqual(['q_meal', 'q_seat', 'q_travel']);
    const ring = [
      question('q_a', { onlyFor: { answers: [{ to: 'q_b', is: ['x'] }] } }),
      question('q_b', {
        onlyFor: {
          answers: [
            { to: 'q_a', is: ['x'] },
            { to: 'minutes', is: ['60'] },
          ],
        },
      }),
    ];
    expect(answersToRead({ ...settings, questions: ring }, ['q_a'])).toEqual(['q_a', 'q_b']);
  });
});

describe('an answer in a list', () => {
  const read = answerReader(call);

  it.each<[Record<string, string>, AnswerColumn, string | string[]]>([
    [{ description: 'Long\n\ntext' }, 'description', 'Long\n\ntext'],
    [{}, 'description', ''],
    [{ layout: 'circle' }, 'layout', 'In a circle'],
    [{}, 'policyQuestions', ['Who?', 'How?']],
    [{}, 'sdgs', ['2', '9']],
    [{ q_travel: 'train' }, 'q_travel', 'By train'],
    [{ q_travel: 'boat' }, 'q_travel', 'boat'],
    [{ q_ways: 'train\nplane' }, 'q_ways', ['By train', 'By plane; fast']],
    [{}, 'q_ways', []],
    [{ q_travel: 'plane', q_seat: 'aisle', q_meal: 'no' }, 'q_meal', 'no'],
  ])('%j, of %s, reads %j', (answers, column, expected) => {
    expect(read(row(answers), column)).toEqual(expected);
  });

  it.each<[AnsweredRow, AnswerColumn]>([
    [row({ q_retired: 'stored' }), 'q_retired'],
    [row({ q_travel: 'train', q_seat: 'aisle' }), 'q_seat'],
    [row({ q_travel: 'train', q_seat: 'aisle', q_meal: 'yes' }), 'q_meal'],
    [row({ q_ways: 'train' }, { formatId: null }), 'q_ways'],
    [row({ diversity: 'stored' }), 'diversity'],
    [row({}, { answered: null }), 'description'],
  ])('is nothing where it is not asked: %j, %s', (one, column) => {
    expect(read(one, column)).toBe('');
  });
});
