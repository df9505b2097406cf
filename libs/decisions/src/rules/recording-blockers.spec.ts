import { describe, expect, it } from '@jest/globals';
import { type Choice, type DecidableFacts, recordingBlockers } from './recording-blockers.js';

const choice = (more: Partial<Choice>): Choice => ({
  outcome: 'accepted',
  rationale: '',
  conditions: '',
  mergeInto: null,
  ...more,
});
const facts = (number: number, more: Partial<DecidableFacts> = {}): DecidableFacts => ({
  proposalId: `p${number}`,
  number,
  status: 'under_review',
  outcome: null,
  publishedAt: null,
  ...more,
});
const told = new Date('2019-06-08T12:00:00Z');

describe('recordingBlockers', () => {
  it.each<[string, Choice, DecidableFacts[], DecidableFacts | undefined, object[]]>([
    ['a reviewed proposal', choice({}), [facts(1)], undefined, []],
    [
      'one that was never screened',
      choice({}),
      [facts(1, { status: 'submitted' }), facts(2)],
      undefined,
      [{ code: 'not_decidable', numbers: '#1' }],
    ],
    [
      'one whose letter is out',
      choice({ outcome: 'declined' }),
      [facts(1, { status: 'decided', outcome: 'accepted', publishedAt: told })],
      undefined,
      [{ code: 'decision_published', numbers: '#1' }],
    ],
    [
      'a condition that is met after the letters',
      choice({}),
      [facts(1, { status: 'decided', outcome: 'accepted_with_conditions', publishedAt: told })],
      undefined,
      [],
    ],
    [
      'a condition that is not said',
      choice({ outcome: 'accepted_with_conditions', conditions: ' ' }),
      [facts(1)],
      undefined,
      [{ code: 'conditions_needed', field: 'conditions' }],
    ],
    [
      'a merger with nothing',
      choice({ outcome: 'merged' }),
      [facts(1)],
      undefined,
      [{ code: 'merge_target_needed', field: 'mergeInto' }],
    ],
    [
      'a merger with itself',
      choice({ outcome: 'merged', mergeInto: 'p1' }),
      [facts(1)],
      facts(1),
      [{ code: 'merge_into_itself', field: 'mergeInto' }],
    ],
    [
      'a merger with one that is merged away',
      choice({ outcome: 'merged', mergeInto: 'p2' }),
      [facts(1)],
      facts(2, { outcome: 'merged' }),
      [{ code: 'merge_target_merged', field: 'mergeInto', number: 2 }],
    ],
    ['a merger', choice({ outcome: 'merged', mergeInto: 'p2' }), [facts(1)], facts(2), []],
  ])('%s', (_, chosen, proposals, target, blockers) => {
    expect(recordingBlockers(chosen, proposals, target)).toEqual(blockers);
  });
});
