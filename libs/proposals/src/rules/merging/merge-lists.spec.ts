import { expect, it } from '@jest/globals';
import { codesOf, type QuestionKey } from '#libs/calls';
import fc from 'fast-check';
import {
  blankPerson,
  EMPTY_CONTENT,
  type NamedPerson,
  type ProposalContent,
} from '../content/proposal-content.js';
import { type AskedQuestion, mergeContent } from './merge-content.js';
import { type Place, type PlaceValue, valueAt } from './places.js';

const QUESTION: QuestionKey = 'q_needs';
const CODES = ['a', 'b', 'c', 'd', 'e', 'f'];
const ASKED: AskedQuestion[] = [
  { key: QUESTION, kind: 'several_choices', choices: CODES.map((code) => ({ code, name: code })) },
];
const PARTS = ['name', 'email', 'organisation', 'country'] as const;

/** What one editor does between two savings. */
type Step =
  | { do: 'tag'; which: number }
  | { do: 'tick'; which: number }
  | { do: 'person'; which: number }
  | { do: 'particular'; which: number; part: (typeof PARTS)[number] };

const which = fc.nat(5);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('tag' as const), which }),
  fc.record({ do: fc.constant('tick' as const), which }),
  fc.record({ do: fc.constant('person' as const), which }),
  fc.record({ do: fc.constant('particular' as const), which, part: fc.constantFrom(...PARTS) }),
);
const turn = fc.record({
  who: fc.constantFrom('Awa', 'Ben'),
  steps: fc.array(step, { maxLength: 5 }),
  saves: fc.boolean(),
});

const idOf = (at: number): string => `person-${at}`;
const toggled = (list: readonly string[], one: string): string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
const ticked = (content: ProposalContent): string[] =>
  codesOf((content.answers as Record<string, string | undefined>)[QUESTION]);

/** Every value written is one of its own, so that it can be told where it went. */
function after(content: ProposalContent, one: Step, mark: string): ProposalContent {
  if (one.do === 'tag') return { ...content, tags: toggled(content.tags, `tag ${one.which}`) };
  if (one.do === 'tick') {
    const boxes = toggled(ticked(content), CODES[one.which]!);
    return {
      ...content,
      answers: { ...content.answers, [QUESTION]: CODES.filter((c) => boxes.includes(c)).join('\n') },
    };
  }
  const known = content.people.some(({ id }) => id === idOf(one.which));
  if (one.do === 'person')
    return {
      ...content,
      people: known
        ? content.people.filter(({ id }) => id !== idOf(one.which))
        : [...content.people, { ...blankPerson('speaker'), id: idOf(one.which), name: mark }],
    };
  return {
    ...content,
    people: content.people.map((person) =>
      person.id === idOf(one.which) ? { ...person, [one.part]: `${one.part} ${mark}` } : person,
    ),
  };
}

const PLACES: readonly Place[] = ['tags', 'people', `answers.${QUESTION}`];

const byId = (people: readonly NamedPerson[]) => new Map(people.map((person) => [person.id, person]));

/** Whether one side of a set is in a merge as it must be: what either added is there, what either took out is not. */
function legalSet(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const all = new Set([...base, ...mine, ...theirs]);
  return [...all]
    .filter((one) => (base.includes(one) ? mine.includes(one) && theirs.includes(one) : true))
    .toSorted();
}

/** The values that a particular may have: what a side that changed it made of it, or what it was. */
function legalPeople(
  base: readonly NamedPerson[],
  mine: readonly NamedPerson[],
  theirs: readonly NamedPerson[],
  merged: readonly NamedPerson[],
): string[] {
  const [was, left, right, now] = [base, mine, theirs, merged].map(byId) as Map<
    string | undefined,
    NamedPerson
  >[];
  const faults: string[] = [];
  for (const id of new Set([...was!.keys(), ...left!.keys(), ...right!.keys()])) {
    const [before, one, other, here] = [was!.get(id), left!.get(id), right!.get(id), now!.get(id)];
    const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
    if (same(one, before) && !same(here, other)) faults.push(`${id}: theirs alone`);
    if (same(other, before) && !same(here, one)) faults.push(`${id}: mine alone`);
    for (const part of PARTS) {
      if (!here || !one || !other) continue;
      const [a, b] = [one[part], other[part]];
      const legal = a === before?.[part] ? [b] : b === before?.[part] ? [a] : [a, b];
      if (!legal.includes(here[part])) faults.push(`${id}.${part}`);
    }
  }
  return faults;
}

it('two editors in any order: lists hold what either added, nothing either took out, and no value nobody wrote', () => {
  let overlapped = 0;
  let merges = 0;
  fc.assert(
    fc.property(fc.array(turn, { minLength: 4, maxLength: 14 }), (turns) => {
      let stored: ProposalContent = { ...EMPTY_CONTENT, tags: ['tag 0', 'tag 1'] };
      const open = new Map(['Awa', 'Ben'].map((name) => [name, { base: stored, mine: stored }]));
      let mark = 0;
      for (const { who, steps, saves } of turns) {
        const form = open.get(who)!;
        for (const one of steps) form.mine = after(form.mine, one, `${who} ${(mark += 1)}`);
        if (!saves) continue;
        const { base, mine } = form;
        const edits = PLACES.map((place) => ({
          place,
          base: valueAt(base, place),
          mine: valueAt(mine, place),
        }));
        const { content, overlaps } = mergeContent(stored, edits, ASKED);
        for (const side of [content, withSides(content, overlaps)]) {
          expect(side.tags.toSorted()).toEqual(legalSet(base.tags, mine.tags, stored.tags));
          expect(ticked(side).toSorted()).toEqual(legalSet(ticked(base), ticked(mine), ticked(stored)));
        }
        expect(legalPeople(base.people, mine.people, stored.people, content.people)).toEqual([]);
        // whoever was there or came stays, unless taken out; of an overlap both sides are given back
        const given = new Set(
          [...content.people, ...overlaps.flatMap(({ mine: own }) => own as NamedPerson[])].map(
            ({ id }) => id,
          ),
        );
        const wanted = [
          ...stored.people.filter(({ id }) => !byId(base.people).has(id)),
          ...mine.people.filter(({ id }) => !byId(base.people).has(id)),
        ];
        expect(wanted.filter(({ id }) => !given.has(id))).toEqual([]);
        overlapped += overlaps.length;
        merges += 1;
        stored = content;
        open.set(who, { base: stored, mine: stored });
      }
    }),
    { numRuns: 400 },
  );
  expect([merges > 500, overlapped > 10]).toEqual([true, true]);
});

const withSides = (
  content: ProposalContent,
  overlaps: readonly { place: Place; mine: PlaceValue }[],
): ProposalContent => ({
  ...content,
  ...Object.fromEntries(
    overlaps
      .filter(({ place }) => place === 'people' || place === 'tags')
      .map(({ place, mine }) => [place, mine]),
  ),
});
