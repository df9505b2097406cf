import { describe, expect, it } from '@jest/globals';
import { isId } from '#libs/kernel';
import { boardAsked, boardHref, themeLines } from './board.presenter.js';

const theme = '0197a2b0-0000-7000-8000-000000000001';

describe('boardAsked', () => {
  it.each([
    [{}, { outcome: undefined, themeId: undefined, sort: 'mean', page: 1 }],
    [
      { outcome: 'open', theme, sort: 'number', page: '3' },
      { outcome: 'open', themeId: theme, sort: 'number', page: 3 },
    ],
    [
      { outcome: ['accepted'], theme: "' OR 1=1", sort: 'x', page: '-1' },
      { outcome: undefined, themeId: undefined, sort: 'mean', page: 1 },
    ],
  ])('%j', (query, asked) => {
    expect(boardAsked(query, isId)).toEqual(asked);
  });
});

describe('boardHref', () => {
  it('keeps the filters and starts at the first page again', () => {
    const asked = { outcome: 'open', themeId: theme, sort: 'mean', page: 4 } as const;
    expect(boardHref('/f/c/d', asked)).toBe(`/f/c/d?outcome=open&theme=${theme}`);
    expect(boardHref('/f/c/d', asked, { outcome: undefined, themeId: undefined })).toBe('/f/c/d');
    expect(boardHref('/f/c/d', asked, { page: 2, sort: 'number' })).toBe(
      `/f/c/d?outcome=open&theme=${theme}&sort=number&page=2`,
    );
  });
});

describe('themeLines', () => {
  it('counts places held without those handed back', () => {
    const line = { themeId: 't', themeName: 'Data', places: 3 };
    const { themes, all } = themeLines([
      { ...line, outcome: 'accepted', count: 3, withdrawn: 1 },
      { ...line, outcome: 'accepted_with_conditions', count: 1, withdrawn: 0 },
      { ...line, outcome: 'waitlisted', count: 2, withdrawn: 1 },
      { ...line, outcome: null, count: 4, withdrawn: 0 },
      { themeId: null, themeName: null, places: null, outcome: 'declined', count: 5, withdrawn: 0 },
    ]);
    expect(
      themes.map(({ name, held, waiting, declined, open, total }) => [
        name,
        held,
        waiting,
        declined,
        open,
        total,
      ]),
    ).toEqual([
      ['Data', 3, 1, 0, 4, 10],
      [null, 0, 0, 5, 0, 5],
    ]);
    expect([all.held, all.total]).toEqual([3, 15]);
  });
});
