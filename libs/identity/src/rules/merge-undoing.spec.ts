import { describe, expect, it } from '@jest/globals';
import { type MergeFacts, undoBlockers } from './merge-undoing.js';

const STANDING: MergeFacts = {
  undone: false,
  keptMoves: true,
  stands: true,
  forgotten: false,
  mergedSince: false,
  hasRole: false,
};
const SECRETARY = { ownsForum: false, isOneOfThem: false };

describe('undoBlockers', () => {
  it.each<[string, Partial<MergeFacts>, Partial<typeof SECRETARY>, string[]]>([
    ['a merge that stands', {}, {}, []],
    ['one undone already', { undone: true, stands: false }, {}, ['merge_undone']],
    ['one of which the record leads elsewhere', { stands: false }, {}, ['merge_undone']],
    ['one before moves were written down', { keptMoves: false }, {}, ['merge_not_written_down']],
    ['one that was not the last', { mergedSince: true, stands: false }, {}, ['merge_merged_since']],
    ['one whose person was forgotten', { forgotten: true }, {}, ['merge_forgotten']],
    ['one’s own record', {}, { isOneOfThem: true }, ['merge_own_record']],
    ['a role, for the secretariat', { hasRole: true }, {}, ['merge_role']],
    ['a role, for the owner', { hasRole: true }, { ownsForum: true }, []],
    [
      'one’s own record with a role',
      { hasRole: true },
      { isOneOfThem: true },
      ['merge_own_record', 'merge_role'],
    ],
  ])('of %s', (_, facts, who, codes) => {
    expect(undoBlockers({ ...STANDING, ...facts }, { ...SECRETARY, ...who }).map(({ code }) => code)).toEqual(
      codes,
    );
  });
});
