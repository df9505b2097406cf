import { describe, expect, it } from '@jest/globals';
import type { OwnWord } from './eligibility-facts.js';
import { isConfirmed, refusedParts } from './own-word.js';
import { blankPerson, EMPTY_CONTENT } from '../content/proposal-content.js';

const ruta = (confirmed: boolean) => ({
  ...blankPerson('speaker'),
  name: 'Ruta',
  email: 'Ruta@people.test',
  confirmed,
});
const said = (status: OwnWord['status'], roles: OwnWord['roles'] = ['speaker']) => ({
  answers: [{ email: 'ruta@people.test', status, roles }],
  ownerEmail: null,
});
const nothing = { answers: [], ownerEmail: null };

describe('who counts as confirmed', () => {
  it.each([
    ['ticked, not asked', true, nothing, { either: true, themselves: false }],
    ['not ticked, not asked', false, nothing, { either: false, themselves: false }],
    ['ticked, asked', true, said('invited', []), { either: true, themselves: false }],
    ['not ticked, said yes', false, said('confirmed'), { either: true, themselves: true }],
    [
      'ticked, said yes to another part',
      true,
      said('confirmed', ['rapporteur']),
      { either: true, themselves: false },
    ],
    ['ticked, said no', true, said('declined', []), { either: false, themselves: false }],
    ['ticked, is somebody else', true, said('not_me', []), { either: false, themselves: false }],
    [
      'wrote it, ticked',
      true,
      { answers: [], ownerEmail: 'ruta@people.test' },
      { either: true, themselves: true },
    ],
    [
      'wrote it, not ticked',
      false,
      { answers: [], ownerEmail: 'ruta@people.test' },
      { either: false, themselves: true },
    ],
  ])('%s', (_, ticked, asked, expected) => {
    expect({
      either: isConfirmed(ruta(ticked), asked, false),
      themselves: isConfirmed(ruta(ticked), asked, true),
    }).toEqual(expected);
  });

  it('is nobody without an address by another one’s word', () => {
    const nameless = { ...ruta(false), email: '' };
    const asked = {
      answers: [{ email: '', status: 'confirmed' as const, roles: ['speaker' as const] }],
      ownerEmail: '',
    };
    expect(isConfirmed(nameless, asked, false)).toBe(false);
  });
});

it('points at those who said no', () => {
  const content = { ...EMPTY_CONTENT, people: [ruta(true)] };
  const codes = (asked: Parameters<typeof refusedParts>[1]) =>
    refusedParts(content, asked).map(({ code, field, severity }) => [severity, code, field]);
  expect([codes(nothing), codes(said('confirmed')), codes(said('declined')), codes(said('not_me'))]).toEqual([
    [],
    [],
    [['warn', 'named_person_declined', 'people[0].name']],
    [['warn', 'named_person_wrong', 'people[0].name']],
  ]);
});

it('points once at somebody who said no to several parts', () => {
  const content = { ...EMPTY_CONTENT, people: [ruta(true), { ...ruta(true), role: 'rapporteur' as const }] };
  expect(refusedParts(content, said('declined')).map(({ field }) => field)).toEqual(['people[0].name']);
});
