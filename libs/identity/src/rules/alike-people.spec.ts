import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressKey, alikePeople, type KnownPerson, nameKey } from './alike-people.js';

describe('one name under its spellings', () => {
  it.each([
    ['Amina Diallo', 'DIALLO Amina'],
    ['José Martínez', 'Jose Martinez'],
    ['Сергей Иванов', 'Sergej Ivanov'],
    ['Sergey Ivanov', 'Sergei Ivanov'],
    ['Mohammed Khalil', 'Mohamed Halil'],
    ['Youssef Ben-Ali', 'Yusef Ben Ali'],
    ['Łukasz Wójcik', 'Lukasz Vojcik'],
    ['Γιώργος Παππάς', 'Giorgos Papas'],
    ['O’Brien Mary', "Mary O'Brien"],
  ])('%s and %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['Amina Diallo', 'Amina Diarra'],
    ['Lin Haoyun', 'Lin Haoming'],
  ])('but not %s and %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  it('is nothing for a name of one part', () => {
    expect([nameKey('Ruta'), nameKey(''), nameKey(' - ')]).toEqual(['', '', '']);
  });
});

it.each([
  ['Amina.Diallo@Example.org', 'aminadiallo@example.org'],
  ['amina+igf@example.org', 'aminadiallo'.slice(0, 5) + '@example.org'],
  ['a.m.ina@googlemail.com', 'amina@gmail.com'],
  ['', ''],
  ['nobody', ''],
])('the mailbox of %j is %j', (email, key) => {
  expect(addressKey(email)).toBe(key);
});

const person = (id: string, facts: Partial<KnownPerson> = {}): KnownPerson => ({
  id,
  name: `Somebody Named${id}`,
  email: `${id}@example.org`,
  organisation: '',
  ...facts,
});

describe('records that may be of one person', () => {
  it('are found by address, and by name together with institution', () => {
    expect(
      alikePeople([
        person('a', { email: 'lin.h@example.org' }),
        person('b', { email: 'linh+igf@example.org' }),
        person('c', { name: 'Amina Diallo', organisation: 'Lakes Institute' }),
        person('d', { name: 'Diallo, Amina', organisation: 'LAKES INSTITUTE' }),
        person('e', { name: 'Amina Diallo', organisation: 'Other' }),
        person('f', { name: 'Amina Diallo' }),
      ]),
    ).toEqual([
      { one: 'a', other: 'b', likeness: 'address' },
      { one: 'c', other: 'd', likeness: 'name_and_organisation' },
    ]);
  });

  it('are asked about once, and no more when told apart', () => {
    const same = ['a', 'b', 'c'].map((id) => person(id, { email: 'x@example.org' }));
    expect(alikePeople(same).map(({ one, other }) => one + other)).toEqual(['ab', 'ac']);
    expect(alikePeople(same, [{ one: 'a', other: 'b' }]).map(({ one, other }) => one + other)).toEqual([
      'ac',
    ]);
    expect(alikePeople(same, [{ one: 'c', other: 'a' }]).map(({ one, other }) => one + other)).toEqual([
      'ab',
      'bc',
    ]);
  });

  it('whatever they are called: never with oneself, never told apart, in any order the same', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('Amina Diallo', 'diallo amina', 'Лин Х'),
    );
    const people = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        name: text,
        email: fc.constantFrom('a@b.org', 'A.@b.org', '', 'c@d.org'),
        organisation: text,
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    );
    fc.assert(
      fc.property(people, (all) => {
        const pairs = alikePeople(all);
        const apart = pairs.slice(0, 2);
        const left = alikePeople(all, apart);
        expect(pairs.filter(({ one, other }) => one === other)).toEqual([]);
        expect(
          left.filter((pair) => apart.some(({ one, other }) => one === pair.one && other === pair.other)),
        ).toEqual([]);
        expect(
          alikePeople(all.toReversed())
            .map(({ one, other }) => one + other)
            .toSorted(),
        ).toEqual(pairs.map(({ one, other }) => one + other).toSorted());
      }),
    );
  });
});
