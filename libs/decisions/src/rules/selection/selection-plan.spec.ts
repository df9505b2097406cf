import { describe, expect, it } from '@jest/globals';
import { plainPlan, planWithout, relaxedPlan, type SelectionPlan } from './selection-plan.js';

const plan: SelectionPlan = {
  ...plainPlan(10),
  minutes: { least: 600, most: 900 },
  quotas: [
    { of: 'theme', key: 'data', unit: 'places', least: 3, most: 5 },
    { of: 'gender', key: 'female', unit: 'percent', least: 45, most: null },
  ],
  mostPerOrganisation: 2,
  mostPerSpeaker: 3,
  mergeNamedBy: 2,
  mergeJudgedSame: true,
  mergeAlikeFrom: 80,
};

describe('a plan without one of its rules', () => {
  it.each<[string, Partial<SelectionPlan>]>([
    ['theme:data', { quotas: plan.quotas.slice(1) }],
    ['gender:female:least', { quotas: plan.quotas.slice(0, 1) }],
    ['minutes', { minutes: { least: null, most: null } }],
    ['organisation:acme', { mostPerOrganisation: null }],
    ['speaker:ana@x.test', { mostPerSpeaker: null }],
    ['merge:1', { mergeNamedBy: null, mergeJudgedSame: false, mergeAlikeFrom: null }],
    ['theme:dat', {}],
  ])('%s', (id, change) => {
    expect(planWithout(plan, id)).toEqual({ ...plan, ...change });
  });
});

describe('a plan relaxed', () => {
  it.each<[string, Parameters<typeof relaxedPlan>[1][number], Partial<SelectionPlan>]>([
    [
      'a lower end, down to nothing',
      { quotaId: 'theme:data', end: 'least', least: 0, most: 5 },
      { quotas: [{ ...plan.quotas[0]!, least: null }, plan.quotas[1]!] },
    ],
    [
      'an upper end, up to the next whole number',
      { quotaId: 'theme:data', end: 'most', least: 3, most: 6.4 },
      { quotas: [{ ...plan.quotas[0]!, most: 7 }, plan.quotas[1]!] },
    ],
    [
      'a share, which is let go',
      { quotaId: 'gender:female:least', end: 'least', least: -2.3 },
      { quotas: [plan.quotas[0]!, { ...plan.quotas[1]!, least: null }] },
    ],
    ['places', { quotaId: 'places', end: 'most', most: 12 }, { places: { least: null, most: 12 } }],
    ['speakers', { quotaId: 'speaker:ana', end: 'most', most: 4 }, { mostPerSpeaker: 4 }],
    [
      'merges',
      { quotaId: 'merge:1', end: 'most', most: 2 },
      { mergeNamedBy: null, mergeJudgedSame: false, mergeAlikeFrom: null },
    ],
  ])('%s', (_, moved, change) => {
    expect(relaxedPlan(plan, [moved])).toEqual({ ...plan, ...change });
  });
});
