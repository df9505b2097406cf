import { describe, expect, it } from '@jest/globals';
import type { RankingRow } from '#libs/reviews';
import { filtersOf, hrefWith, rowsFor } from './ranking-filters.js';

const row = (number: number, given: Partial<RankingRow>): RankingRow => ({
  proposalId: `p${number}`,
  number,
  title: `Title ${number}`,
  status: 'under_review',
  themeId: null,
  theme: null,
  organisation: '',
  stakeholderGroup: null,
  regionalGroup: null,
  firstTime: null,
  outcome: null,
  published: false,
  rank: number,
  mean: null,
  sd: null,
  n: 0,
  lowest: null,
  highest: null,
  criteria: [],
  calibrated: null,
  ...given,
});
const calibrated = (place: number) => ({
  place,
  quality: 3,
  standardError: 0.2,
  from: 2.6,
  to: 3.4,
  band: { from: 1, to: 2 },
});
const rows = [
  row(1, {
    themeId: 't',
    theme: 'B',
    organisation: 'Société Numérique',
    sd: 0.5,
    n: 3,
    calibrated: calibrated(2),
  }),
  row(2, { themeId: 'u', theme: 'A', outcome: 'accepted', sd: null, regionalGroup: 'african' }),
  row(3, {
    themeId: 't',
    theme: 'B',
    title: 'Title 2 again',
    sd: 1.5,
    stakeholderGroup: 'government',
    n: 1,
    calibrated: calibrated(1),
  }),
];
const numbers = (query: Record<string, unknown>) =>
  rowsFor(rows, filtersOf(query)).map(({ number }) => number);

describe('the ranking narrowed', () => {
  it.each([
    ['by nothing', {}, [1, 2, 3]],
    ['by theme', { theme: 't' }, [1, 3]],
    ['by number', { q: '#2' }, [2]],
    ['by words, whatever case and accents', { q: 'SOCIETE' }, [1]],
    ['by group', { group: 'government' }, [3]],
    ['by region', { region: 'african' }, [2]],
    ['by what is not decided', { decision: 'open' }, [1, 3]],
    ['by decision', { decision: 'accepted' }, [2]],
    ['by two of them', { theme: 't', q: 'again' }, [3]],
    ['by what is no text', { theme: ['t'], q: { a: 1 } }, [1, 2, 3]],
  ])('%s', (_, query, expected) => {
    expect(numbers(query)).toEqual(expected);
  });

  it.each([
    ['-rank', [3, 2, 1]],
    ['spread', [1, 3, 2]],
    ['-spread', [3, 1, 2]],
    ['theme', [2, 1, 3]],
    ['-reviews', [1, 3, 2]],
    ['mean', [1, 2, 3]],
    ['calibrated', [3, 1, 2]],
    ['-calibrated', [1, 3, 2]],
    ['nothing known', [1, 2, 3]],
  ])('and sorted by %s', (sort, expected) => {
    expect(numbers({ sort })).toEqual(expected);
  });

  it('keeps everything in the address', () => {
    const filters = filtersOf({ q: 'a&b', theme: 't' });
    expect(hrefWith('/r', filters, { sort: '-rank' })).toBe('/r?q=a%26b&theme=t&sort=-rank');
    expect(hrefWith('/r', filters, { q: '', theme: '' })).toBe('/r');
  });
});
