import { describe, expect, it } from '@jest/globals';
import { PRESETS } from '../../presets/presets.js';
import { panelSettingBlockers } from './panel-settings.js';

const { affinity, panels, genders } = PRESETS.igf2019.settings;
const blockers = (a: Partial<typeof affinity>, p: Partial<typeof panels> = {}) =>
  panelSettingBlockers({ ...affinity, ...a }, { ...panels, ...p }, { genders, reviewsPerProposal: 4 });

describe('what speaks for a reviewer, and what makes a panel', () => {
  it('is as the presets have it, or stricter', () => {
    expect(blockers({})).toEqual([]);
    const strict = { mostPerGroup: 1, mostPerRegion: 2, leastPerGender: { female: 2, male: 2 }, floor: 0.2 };
    expect(blockers({ text: 0, jitter: 0.1 }, { ...strict, themeExpert: true, fair: true })).toEqual([]);
  });

  it.each<[string, Parameters<typeof blockers>, object]>([
    ['a weight above 1', [{ bid: 1.1 }], { code: 'not_a_share', field: 'bid' }],
    ['a weight that is no number', [{ theme: Number.NaN }], { code: 'not_a_share', field: 'theme' }],
    [
      'nothing known counting',
      [{ theme: 0, tags: 0, text: 0 }],
      { code: 'affinity_of_nothing', field: 'theme' },
    ],
    ['a lottery', [{ jitter: 0.2 }], { code: 'jitter_too_high', field: 'jitter' }],
    ['nobody of a group', [{}, { mostPerGroup: 0 }], { code: 'isInt', field: 'mostPerGroup' }],
    ['half a person', [{}, { mostPerRegion: 1.5 }], { code: 'isInt', field: 'mostPerRegion' }],
    ['a gender not listed', [{}, { leastPerGender: { x: 1 } }], { code: 'isIn', field: 'leastPerGender[x]' }],
    [
      'more of the genders than seats',
      [{}, { leastPerGender: { female: 3, male: 2 } }],
      { code: 'genders_over_panel', field: 'leastPerGender[female]' },
    ],
    ['a floor above everything', [{}, { floor: 1.2 }], { code: 'not_a_share', field: 'floor' }],
  ])('is not %s', (_, given, blocker) => {
    expect(blockers(...given)).toEqual([blocker]);
  });
});
