import { describe, expect, it } from '@jest/globals';
import { affinity, affinityParts } from './affinity.js';

const weights = { theme: 0.6, tags: 0.4 };

const expertise = { themeIds: new Set(['privacy']), tagIds: new Set(['encryption', 'iot']) };

describe('affinity', () => {
  it.each([
    ['theme and all tags', { themeId: 'privacy', tagIds: ['iot'] }, { theme: 1, tags: 1 }, 1],
    [
      'theme and half of the tags',
      { themeId: 'privacy', tagIds: ['iot', 'health'] },
      { theme: 1, tags: 0.5 },
      0.8,
    ],
    ['theme, no tags at all', { themeId: 'privacy', tagIds: [] }, { theme: 1, tags: 0 }, 0.6],
    [
      'a third of the tags',
      { themeId: 'access', tagIds: ['iot', 'a', 'b'] },
      { theme: 0, tags: 1 / 3 },
      0.1333,
    ],
    ['nothing', { themeId: null, tagIds: [] }, { theme: 0, tags: 0 }, 0],
  ])('of %s', (_, subject, parts, value) => {
    expect(affinityParts(expertise, subject)).toEqual(parts);
    expect(affinity(parts, weights)).toBe(value);
  });

  it('takes only the relation of the weights', () => {
    expect(affinity({ theme: 1, tags: 0 }, { theme: 3, tags: 1 })).toBe(0.75);
    expect(affinity({ theme: 1, tags: 1 }, { theme: 0, tags: 0 })).toBe(0);
  });
});
