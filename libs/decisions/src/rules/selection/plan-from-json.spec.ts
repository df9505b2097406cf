import { describe, expect, it } from '@jest/globals';
import { planFromJson } from './plan-from-json.js';
import { plainPlan } from './selection-plan.js';

const plain = plainPlan(20, 3);

describe('a plan from a file', () => {
  it('is the plain one where the file says nothing', () => {
    expect(planFromJson({}, plain)).toEqual({ plan: plain });
  });

  it('says what the file says', () => {
    const file = {
      basis: 'mean',
      places: { least: 10, most: 12 },
      quotas: [
        { of: 'region', key: 'african', least: 3 },
        { of: 'gender', key: 'female', least: 40, most: 60 },
      ],
      mostPerSpeaker: null,
      lockedIn: [7],
    };
    expect(planFromJson(file, plain)).toEqual({
      plan: {
        ...plain,
        basis: 'mean',
        places: { least: 10, most: 12 },
        quotas: [
          { of: 'region', key: 'african', unit: 'places', least: 3, most: null },
          { of: 'gender', key: 'female', unit: 'percent', least: 40, most: 60 },
        ],
        mostPerSpeaker: null,
        lockedIn: [7],
      },
    });
  });

  it.each([
    [[], 'the file'],
    [{ quota: [] }, 'quota'],
    [{ basis: 'median' }, 'basis'],
    [{ places: 12 }, 'places'],
    [{ places: { most: -1 } }, 'places.most'],
    [{ quotas: {} }, 'quotas'],
    [{ quotas: [{ of: 'planet', key: 'mars' }] }, 'quotas[0].of'],
    [{ quotas: [{ of: 'theme' }] }, 'quotas[0].key'],
    [{ quotas: [{ of: 'theme', key: 'data', least: '3' }] }, 'quotas[0].least'],
    [{ quotas: [null] }, 'quotas[0]'],
    [{ lockedOut: ['7'] }, 'lockedOut'],
  ])('%j is wrong at %s', (file, wrong) => {
    expect(planFromJson(file, plain)).toEqual({ wrong });
  });
});
