import { describe, expect, it } from '@jest/globals';
import { aQuestion } from '../../../../../test/factories/question.js';
import { answerBlockers, answerInWords, type CallQuestion } from './call-questions.js';

const choices = [
  { code: 'train', name: 'By train' },
  { code: 'plane', name: 'By plane' },
  { code: 'foot', name: 'On foot' },
];
const codes = (traits: Partial<CallQuestion>, answer: string | undefined) =>
  answerBlockers(aQuestion(traits), answer).map(({ code }) => code);

describe('an answer to a question of the call’s own', () => {
  it.each<[Partial<CallQuestion>, string | undefined, string[]]>([
    [{}, undefined, []],
    [{ required: true }, undefined, ['field_missing']],
    [{ required: true }, '  \n ', ['field_missing']],
    [{ limit: { max: 2, unit: 'words' } }, 'two words', []],
    [{ limit: { max: 2, unit: 'words' } }, 'now three words', ['too_many_words']],
    [{ limit: { max: 3, unit: 'characters' } }, 'four', ['too_many_characters']],
    [{ kind: 'yes_no' }, 'yes', []],
    [{ kind: 'yes_no' }, 'perhaps', ['isIn']],
    [{ kind: 'link' }, 'https://example.org/a', []],
    [{ kind: 'link' }, 'javascript:alert(1)', ['link_wrong']],
    [{ kind: 'link' }, 'example', ['link_wrong']],
    [{ kind: 'one_choice', choices }, 'train', []],
    [{ kind: 'one_choice', choices }, 'boat', ['isIn']],
    [{ kind: 'one_choice', choices }, 'train\nplane', ['too_many']],
    [{ kind: 'several_choices', choices }, 'train\nplane\nfoot', []],
    [{ kind: 'several_choices', choices, count: { min: 2, max: 2 } }, 'train', ['too_few']],
    [{ kind: 'several_choices', choices, count: { min: 1, max: 2 } }, 'train\nplane\nfoot', ['too_many']],
  ])('%j: %j', (traits, answer, expected) => {
    expect(codes(traits, answer)).toEqual(expected);
  });

  it.each([
    ['one_choice', 'train', 'By train'],
    ['several_choices', 'train\nfoot', 'By train, On foot'],
    ['several_choices', 'boat', 'boat'],
    ['short_text', 'train', 'train'],
  ] as const)('of the kind %s, %j, reads %j', (kind, answer, words) => {
    expect(answerInWords({ kind, choices }, answer)).toBe(words);
  });
});
