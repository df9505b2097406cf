import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type RankedProposal, selectTop } from './select-top.js';

const ranked = (...list: [string, string | null, number | null][]): RankedProposal[] =>
  list.map(([proposalId, themeId, mean]) => ({ proposalId, themeId, mean }));
const noThemes = new Map<string, number>();

describe('selectTop', () => {
  it('takes the best, lets the next wait, and keeps the order of equals', () => {
    const ranking = ranked(['d', 't', 2], ['a', 't', 4.5], ['b', 't', 3], ['c', 't', 3], ['e', 't', null]);
    expect(selectTop(ranking, { places: 2, themePlaces: noThemes, waitlist: 1 })).toEqual({
      accepted: ['a', 'b'],
      waitlisted: ['c'],
      declined: ['d', 'e'],
    });
  });

  it('passes over a theme that is full', () => {
    const ranking = ranked(['a', 't', 5], ['b', 't', 4], ['c', 'u', 3], ['d', null, 2], ['e', 'u', 1]);
    expect(selectTop(ranking, { places: 3, themePlaces: new Map([['t', 1]]), waitlist: 1 })).toEqual({
      accepted: ['a', 'c', 'd'],
      waitlisted: ['b'],
      declined: ['e'],
    });
  });

  it('loses nobody, exceeds no limit and leaves no place empty that could be filled', () => {
    const proposal = fc.record({
      themeId: fc.constantFrom('t', 'u', null),
      mean: fc.option(fc.integer({ min: 2, max: 10 }).map((half) => half / 2)),
    });
    const kept = fc.check(
      fc.property(fc.array(proposal), fc.nat(20), fc.nat(5), fc.nat(5), (list, places, room, waitlist) => {
        const ranking = list.map((one, at) => ({ ...one, proposalId: String(at) }));
        const { accepted, waitlisted, declined } = selectTop(ranking, {
          places,
          themePlaces: new Map([['t', room]]),
          waitlist,
        });
        const all = [...accepted, ...waitlisted, ...declined];
        const inFull = accepted.filter((id) => ranking[Number(id)]?.themeId === 't').length;
        const free = [...waitlisted, ...declined].filter(
          (id) => ranking[Number(id)]?.themeId !== 't' || inFull < room,
        );
        return (
          new Set(all).size === ranking.length &&
          all.length === ranking.length &&
          accepted.length <= places &&
          inFull <= room &&
          waitlisted.length <= waitlist &&
          (accepted.length === places || free.length === 0)
        );
      }),
    );
    expect(kept.counterexample).toBeNull();
  });
});
