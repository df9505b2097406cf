import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { searchFrom } from './search-terms.js';

it.each([
  ['', { terms: [] }],
  ['data rights', { terms: [[{ text: 'data' }], [{ text: 'rights' }]] }],
  ['"data rights" fair', { terms: [[{ text: 'data rights' }], [{ text: 'fair' }]] }],
  ['«droits numériques', { terms: [[{ text: 'droits numériques' }]] }],
  ['data -security', { terms: [[{ text: 'data' }], [{ text: 'security', not: true }]] }],
  ['-"data security"', { terms: [[{ text: 'data security', not: true }]] }],
  ['govern*', { terms: [[{ text: 'govern', beginning: true }]] }],
  ['"gover*"', { terms: [[{ text: 'gover' }]] }],
  ['cable OR fibre land', { terms: [[{ text: 'cable' }, { text: 'fibre' }], [{ text: 'land' }]] }],
  ['OR cable OR', { terms: [[{ text: 'cable' }]] }],
  ['数据治理', { terms: [[{ text: '数据治理' }]] }],
  ['数', { terms: [[{ text: '数', beginning: true }]] }],
  ['* - "" & | ! :', { terms: [] }],
  ['#180', { terms: [[{ text: '180' }]], number: 180 }],
  ['180', { terms: [[{ text: '180' }]], number: 180 }],
  ['1801801', { terms: [[{ text: '1801801' }]] }],
  ['Ann@Example.org', { terms: [], email: 'ann@example.org' }],
  ['e-mail', { terms: [[{ text: 'e-mail' }]] }],
])('reads %j', (typed, search) => {
  expect(searchFrom(typed)).toEqual(search);
});

it('reads anything, and never more than it can look for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
      const { terms } = searchFrom(typed);
      expect(terms.length).toBeLessThanOrEqual(24);
      expect(terms.flat().every(({ text }) => text.trim() !== '')).toBe(true);
    }),
  );
});
