import { describe, expect, it } from '@jest/globals';
import { planFrom, SelectionPlanForm } from './selection.form.js';

const form = (given: Partial<SelectionPlanForm>) => Object.assign(new SelectionPlanForm(), given);

describe('a plan that was typed', () => {
  it('has the ranges that were filled in, in the unit of their list', () => {
    const read = planFrom(
      form({
        basis: 'mean',
        least: { places: '', 'theme:data': ' 3 ', 'region:african': '' },
        most: { places: '20', 'theme:data': '', 'region:african': '', 'gender:female': '55' },
        unit: { theme: 'minutes' },
        mostPerSpeaker: '2',
        lockedIn: '#12, 180 12',
      }),
    );
    expect(read).toEqual({
      plan: {
        basis: 'mean',
        places: { least: null, most: 20 },
        minutes: { least: null, most: null },
        quotas: [
          { of: 'theme', key: 'data', unit: 'minutes', least: 3, most: null },
          { of: 'gender', key: 'female', unit: 'percent', least: null, most: 55 },
        ],
        mostPerOrganisation: null,
        mostPerSpeaker: 2,
        mergeNamedBy: null,
        mergeJudgedSame: false,
        mergeAlikeFrom: null,
        lockedIn: [12, 180],
        lockedOut: [],
      },
    });
  });

  it('names what is no number and no unit', () => {
    const read = planFrom(
      form({ least: { places: 'x' }, most: { 'theme:data': ['1'] }, unit: { theme: 'hours', format: {} } }),
    );
    expect(read).toEqual({
      blockers: [
        { code: 'isIn', field: 'unit[theme]' },
        { code: 'isIn', field: 'unit[format]' },
        { code: 'isInt', field: 'least[places]' },
        { code: 'isInt', field: 'most[theme:data]' },
      ],
    });
  });
});
