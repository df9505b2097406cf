import { describe, expect, it } from '@jest/globals';
import type { Outcome } from './outcomes.js';
import { publicationBlockers, type RoundEntry } from './publication-blockers.js';

const decided = (
  number: number,
  outcome: Outcome,
  more: Partial<NonNullable<RoundEntry['decision']>> = {},
): RoundEntry => ({
  number,
  stage: 'reviewed',
  decision: { outcome, rationale: 'By rank.', conditions: 'Add a speaker.', targetOutcome: null, ...more },
});
const open = (number: number): RoundEntry => ({ number, stage: 'reviewed', decision: null });
const fine = decided(1, 'accepted');

describe('publicationBlockers', () => {
  it.each<[string, RoundEntry[], object[]]>([
    ['nothing is decided', [], [{ code: 'nothing_to_publish' }]],
    ['everything is decided', [fine, decided(2, 'declined', { rationale: '' })], []],
    ['one is open', [fine, open(2)], [{ code: 'proposals_undecided', count: 1, numbers: '#2' }]],
    [
      'one is not screened',
      [fine, { number: 3, stage: 'unscreened', decision: null }],
      [{ code: 'proposals_unscreened', count: 1, numbers: '#3' }],
    ],
    [
      'a condition has no reason',
      [decided(4, 'accepted_with_conditions', { rationale: ' ' })],
      [{ code: 'rationale_missing', count: 1, numbers: '#4' }],
    ],
    [
      'a condition is not said',
      [decided(4, 'accepted_with_conditions', { conditions: '' })],
      [{ code: 'conditions_missing', count: 1, numbers: '#4' }],
    ],
    [
      'a proposal is merged into one that has no place',
      [decided(5, 'merged', { targetOutcome: 'declined' }), decided(6, 'merged')],
      [{ code: 'merge_target_not_accepted', count: 2, numbers: '#5, #6' }],
    ],
    ['a proposal is merged into one that has', [decided(5, 'merged', { targetOutcome: 'accepted' })], []],
  ])('%s', (_, round, blockers) => {
    expect(publicationBlockers(round)).toEqual(blockers);
  });

  it('names ten and counts all', () => {
    const round = [fine, ...Array.from({ length: 30 }, (_, at) => open(at + 2))];
    expect(publicationBlockers(round)).toEqual([
      {
        code: 'proposals_undecided',
        count: 30,
        numbers: '#2, #3, #4, #5, #6, #7, #8, #9, #10, #11, …',
      },
    ]);
  });
});
