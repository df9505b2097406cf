import { describe, expect, it } from '@jest/globals';
import { blankPerson, EMPTY_CONTENT, type ProposalContent } from '../content/proposal-content.js';
import { type AskedQuestion, mergeContent, withMySide } from './merge-content.js';
import { type Place, type PlaceValue, valueAt } from './places.js';

const ASKED: AskedQuestion[] = [
  { key: 'q_place', kind: 'one_choice' },
  {
    key: 'q_needs',
    kind: 'several_choices',
    choices: ['a', 'b', 'c', 'd'].map((code) => ({ code, name: code })),
  },
];

const merged = (place: Place, base: PlaceValue, mine: PlaceValue, theirs: PlaceValue) => {
  const stored = {
    ...EMPTY_CONTENT,
    ...(place.startsWith('answers.')
      ? { answers: { [place.slice('answers.'.length)]: theirs } }
      : { [place]: theirs }),
  } as ProposalContent;
  const result = mergeContent(stored, [{ place, base, mine }], ASKED);
  const at = (content: ProposalContent) => valueAt(content, place);
  return result.overlaps.length === 0
    ? at(result.content)
    : { theirs: at(result.content), mine: at(withMySide(result)) };
};

describe('two changes of one text', () => {
  it.each([
    ['mine alone', 'a b c', 'a b c d', 'a b c', 'a b c d'],
    ['theirs alone', 'a b c', 'a b c', 'x b c', 'x b c'],
    ['the same', 'a b c', 'a c', 'a c', 'a c'],
    ['apart', 'a b c d e', 'x b c d e', 'a b c d y', 'x b c d y'],
    [
      'a paragraph each',
      'one\n\ntwo\n\nthree',
      'zero\n\none\n\ntwo\n\nthree',
      'one\n\ntwo\n\nthree\n\nfour',
      'zero\n\none\n\ntwo\n\nthree\n\nfour',
    ],
    ['without spaces', '数据属于谁', '新数据属于谁', '数据属于谁呢', '新数据属于谁呢'],
    ['over the same word', 'a b c', 'a x c', 'a y c', { theirs: 'a y c', mine: 'a x c' }],
    [
      'over one word and apart from it',
      'a b c d e f',
      'a x c d e MINE',
      'THEIRS y c d e f',
      { theirs: 'THEIRS y c d e MINE', mine: 'a x c d e MINE' },
    ],
  ])('%s', (_, base, mine, theirs, expected) => {
    expect(merged('answers.description', base, mine, theirs)).toEqual(expected);
  });
});

describe('two changes of', () => {
  const [awa, ben, lin] = ['a', 'b', 'c'].map((id) => ({ ...blankPerson('speaker'), id, name: id }));
  it.each<[string, Place, PlaceValue, PlaceValue, PlaceValue, unknown]>([
    ['tags come and go on both sides', 'tags', ['x', 'y'], ['x', 'z'], ['X', 'y', 'w'], ['X', 'w', 'z']],
    ['goals', 'sdgs', [2, 9], [2], [2, 9, 17], [2, 17]],
    [
      'a choice of the call’s own, which never becomes one that nobody made',
      'answers.q_place',
      'blue sky',
      'red sky',
      'blue sea',
      { theirs: 'blue sea', mine: 'red sky' },
    ],
    ['boxes ticked in a question of the call’s own', 'answers.q_needs', 'a\nb', 'a\nb\nc', 'b\nd', 'b\nc\nd'],
    [
      'the layout',
      'answers.layout',
      '',
      'round table',
      'square table',
      { theirs: 'square table', mine: 'round table' },
    ],
    ['a choice overlap', 'language', 'en', 'fr', 'es', { theirs: 'es', mine: 'fr' }],
    [
      'questions, each in its place',
      'policyQuestions',
      ['Who?', 'Why?'],
      ['Who then?', 'Why?'],
      ['Who?', 'Why so?'],
      ['Who then?', 'Why so?'],
    ],
    ['people: one comes, one goes', 'people', [awa!, ben!], [awa!, ben!, lin!], [ben!], [ben!, lin!]],
    [
      'people: two particulars of one',
      'people',
      [awa!],
      [{ ...awa!, name: 'Awa S.' }],
      [{ ...awa!, email: 'awa@people.test' }],
      [{ ...awa!, name: 'Awa S.', email: 'awa@people.test' }],
    ],
    [
      'people: taken out and changed',
      'people',
      [awa!, ben!],
      [ben!],
      [{ ...awa!, name: 'Awa S.' }, ben!],
      { theirs: [{ ...awa!, name: 'Awa S.' }, ben!], mine: [ben!] },
    ],
  ])('%s', (_, place, base, mine, theirs, expected) => {
    expect(merged(place, base, mine, theirs)).toEqual(expected);
  });
});
