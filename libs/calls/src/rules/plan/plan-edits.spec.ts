import { describe, expect, it } from '@jest/globals';
import { igf2019 } from '../../presets/igf2019/igf2019.js';
import { planOfPreset } from './call-plan.js';
import { edited, entriesOf, entryId, type PlanEdit } from './plan-edits.js';

const plan = planOfPreset(igf2019);
const themes = (edit: PlanEdit) =>
  edited(plan, edit).themes.map(({ slug, retired }) => `${slug}${retired ? '*' : ''}`);
const [first, second, third] = plan.themes.map(({ slug }) => slug) as [string, string, string];
const on = { list: 'themes' as const, id: second };

describe('one edit of a plan', () => {
  it.each<[PlanEdit, string[]]>([
    [{ act: 'move', by: -1, ...on }, [second, first, third]],
    [{ act: 'move', by: 1, ...on }, [first, third, second]],
    [{ act: 'move', by: 1, list: 'themes', id: third }, [first, second, third]],
    [{ act: 'move', by: -1, list: 'themes', id: first }, [first, second, third]],
    [{ act: 'remove', ...on }, [first, third]],
    [{ act: 'retire', ...on }, [first, `${second}*`, third]],
    [{ act: 'remove', list: 'themes', id: 'nowhere' }, [first, second, third]],
    [{ act: 'put', list: 'themes', id: 'new', entry: { retired: false } }, [first, second, third, 'new']],
    [{ act: 'put', ...on, entry: { retired: true, slug: 'other' } }, [first, `${second}*`, third]],
  ])('%j', (edit, expected) => {
    expect(themes(edit)).toEqual(expected);
  });

  it('brings back what was retired', () => {
    expect(edited(edited(plan, { act: 'retire', ...on }), { act: 'offer', ...on })).toEqual(plan);
  });

  it('keeps of an entry what it does not name', () => {
    const after = edited(plan, { act: 'put', ...on, entry: { name: 'Another name' } });
    expect(after.themes[1]).toEqual({ ...plan.themes[1], name: 'Another name' });
  });

  it('reaches the lists that stand in the settings, each under its own kind of name', () => {
    const question = { label: 'Why?', on: true };
    const asked = edited(plan, { act: 'put', list: 'questions', id: 'q_why', entry: question });
    expect(asked.settings.questions).toEqual([{ ...question, key: 'q_why' }]);
    const off = edited(asked, { act: 'retire', list: 'questions', id: 'q_why' });
    expect(off.settings.questions).toEqual([{ ...question, on: false, key: 'q_why' }]);
    const groups = edited(plan, { act: 'remove', list: 'stakeholderGroups', id: 'government' });
    expect(
      entriesOf(groups, 'stakeholderGroups').map((entry) => entryId('stakeholderGroups', entry)),
    ).toEqual(['civil_society', 'intergovernmental', 'private_sector', 'technical_community']);
  });

  it('retires a name of a list, and leaves no trace of having done so', () => {
    const one = { list: 'languages' as const, id: 'ru' };
    const retired = edited(plan, { act: 'retire', ...one });
    expect(retired.settings.languages[4]).toEqual({ code: 'ru', name: 'Russian', retired: true });
    expect(edited(retired, { act: 'offer', ...one })).toEqual(plan);
  });

  it('puts the form in order, and keeps it in order when a question goes', () => {
    const entry = { label: 'Why?', on: true, section: 'basics' };
    const asked = edited(plan, { act: 'put', list: 'questions', id: 'q_why', entry });
    const up = edited(asked, { act: 'arrange', key: 'q_why', by: -1 });
    expect(up.settings.formOrder).toEqual({ basics: ['title', 'theme', 'tags', 'q_why', 'language'] });
    const elsewhere = { list: 'questions' as const, id: 'q_why', entry: { section: 'goals' } };
    expect(edited(up, { act: 'put', ...elsewhere }).settings.formOrder).toEqual({});
    expect(edited(up, { act: 'remove', list: 'questions', id: 'q_why' }).settings.formOrder).toEqual({});
    expect(edited(plan, { act: 'place', key: 'minutes', part: 'record' }).settings.formOrder).toEqual({
      record: ['firstTime', 'earlierWorkshops', 'reportLinks', 'minutes'],
    });
  });
});
