import { expect, it } from '@jest/globals';
import { PRESETS } from '#libs/calls';
import { withDefaults } from './default-values.js';
import { blankPerson, EMPTY_CONTENT, type NamedPerson } from './proposal-content.js';

const call = { formats: [{ id: 'flash', minutes: [30] }], settings: PRESETS.igf2019.settings };
const someone = (facts: Partial<NamedPerson>) => ({ ...blankPerson('speaker'), ...facts });

it.each<[string, Partial<NamedPerson>, string | null]>([
  ['a country without a region', { country: 'ML' }, 'african'],
  ['a region that was chosen', { country: 'ML', regionalGroup: 'weog' }, 'weog'],
  ['no country', {}, null],
  ['a country that is none', { country: 'ZZ' }, null],
  [
    'somebody of an intergovernmental organisation',
    { country: 'CH', stakeholderGroup: 'intergovernmental' },
    null,
  ],
])('%s', (_, facts, region) => {
  const content = withDefaults({ ...EMPTY_CONTENT, people: [someone(facts)] }, call);
  expect(content.people.map(({ regionalGroup }) => regionalGroup)).toEqual([region]);
});

it('gives a format of one length its minutes, and leaves the rest as it is', () => {
  const people = [someone({ name: 'Ruta' })];
  expect(withDefaults({ ...EMPTY_CONTENT, formatId: 'flash', people }, call)).toEqual({
    ...EMPTY_CONTENT,
    formatId: 'flash',
    minutes: 30,
    people,
  });
});
