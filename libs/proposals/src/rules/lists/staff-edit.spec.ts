import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  editBlockers,
  editedParts,
  editedProposalBlockers,
  isEdited,
  type StaffEdit,
  type StaffParts,
} from './staff-edit.js';

const LISTS = {
  themes: [{ id: 'a' }, { id: 'b' }],
  formats: [
    { id: 'panel', minutes: [60, 90] },
    { id: 'flash', minutes: [30] },
  ],
};
const PARTS: StaffParts = { themeId: 'a', formatId: 'panel', minutes: 90, tags: ['Data', 'Ports'] };

describe('an edit of the secretariat', () => {
  it.each<[StaffEdit, Partial<StaffParts>]>([
    [{}, {}],
    [{ themeId: 'b' }, { themeId: 'b' }],
    [{ formatId: 'flash' }, { formatId: 'flash', minutes: 30 }],
    [{ formatId: 'panel' }, {}],
    [{ addTags: ['data', 'Kelp', 'kelp'] }, { tags: ['Data', 'Ports', 'Kelp'] }],
    [{ removeTags: ['DATA'] }, { tags: ['Ports'] }],
    [{ addTags: ['Kelp'], removeTags: ['ports', 'unknown'] }, { tags: ['Data', 'Kelp'] }],
  ])('%j changes %j', (edit, changed) => {
    const after = editedParts(PARTS, edit, LISTS);
    expect(after).toEqual({ ...PARTS, ...changed });
    expect(isEdited(PARTS, after)).toBe(Object.keys(changed).length > 0);
  });

  it.each<[StaffEdit, string[]]>([
    [{ themeId: 'b' }, []],
    [{}, ['nothing_to_change']],
    [{ themeId: 'of another call' }, ['isIn']],
    [{ formatId: 'x', addTags: ['!!!'] }, ['isIn', 'tag_wrong']],
    [{ addTags: ['<b>'] }, ['tag_wrong']],
  ])('%j is refused for %j', (edit, codes) => {
    expect(editBlockers(edit, LISTS).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['draft', 3, ['edit_of_draft']],
    ['withdrawn', 3, ['edit_of_withdrawn']],
    ['passed', 3, []],
    ['passed', 21, ['too_many_tags']],
  ] as const)('of a proposal that is %s, to %i tags: %j', (status, count, codes) => {
    const tags = Array.from({ length: count }, (_, at) => `tag ${at}`);
    const found = editedProposalBlockers({ number: 1, status }, { ...PARTS, tags });
    expect(found.map(({ code }) => code)).toEqual(codes);
  });

  it('made twice is made once', () => {
    const tags = fc.array(fc.constantFrom('a', 'B', 'b', 'c d', 'é'), { maxLength: 4 });
    fc.assert(
      fc.property(tags, tags, tags, (own, add, remove) => {
        // what is both added and removed is there in the end
        const edit = { addTags: add, removeTags: remove, themeId: 'b' };
        const once = editedParts({ ...PARTS, tags: [...new Set(own)] }, edit, LISTS);
        const twice = editedParts(once, edit, LISTS);
        expect([...twice.tags].toSorted()).toEqual([...once.tags].toSorted());
      }),
    );
  });
});
