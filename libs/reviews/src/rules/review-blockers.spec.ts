import { describe, expect, it } from '@jest/globals';
import { draftBlockers, type ReviewRules, submissionBlockers } from './review-blockers.js';
import type { ReviewContent } from './review-content.js';

const criterion = (id: string, waived = false) => ({
  id,
  slug: id,
  name: id,
  guidance: '',
  anchors: [],
  waived,
});
const rules: ReviewRules = {
  criteria: [criterion('content'), criterion('diversity', true), criterion('format')],
  reasonsForProposer: [{ code: 'too_broad', name: 'Too broad' }],
  reasonsInternal: [{ code: 'overlaps', name: 'Overlaps' }],
  reasonsAskedUpTo: 3,
};
const review = (given: Partial<ReviewContent>): ReviewContent => ({
  scores: [],
  reasons: [],
  comment: '',
  confidentialRemark: '',
  couldMergeWith: null,
  ...given,
});
const mark = (criterionId: string, value: number | null) => ({ criterionId, value });

describe('a draft', () => {
  it.each<[string, Partial<ReviewContent>, object[]]>([
    ['nothing yet', {}, []],
    ['blanks', { scores: [mark('content', null), mark('diversity', null)] }, []],
    [
      'a mark off the scale',
      { scores: [mark('content', 6), mark('format', 2.5)] },
      [
        { code: 'mark_off_scale', field: 'scores.content', lowest: 1, highest: 5 },
        { code: 'mark_off_scale', field: 'scores.format', lowest: 1, highest: 5 },
      ],
    ],
    [
      'a mark on what is waived',
      { scores: [mark('diversity', 4)] },
      [{ code: 'criterion_not_asked', field: 'scores.diversity' }],
    ],
    [
      'a mark on what is unknown',
      { scores: [mark('x', 4)] },
      [{ code: 'criterion_not_asked', field: 'scores.x' }],
    ],
    [
      'reasons of both lists',
      {
        reasons: [
          { criterionId: 'content', code: 'too_broad' },
          { criterionId: null, code: 'overlaps' },
        ],
      },
      [],
    ],
    [
      'reasons in the wrong place',
      {
        reasons: [
          { criterionId: null, code: 'too_broad' },
          { criterionId: 'content', code: 'overlaps' },
        ],
      },
      [
        { code: 'isIn', field: 'reasons' },
        { code: 'isIn', field: 'reasons' },
      ],
    ],
    ['a text without end', { comment: 'x'.repeat(10_001) }, [{ code: 'maxLength', field: 'comment' }]],
  ])('with %s', (_, given, expected) => {
    expect(draftBlockers(review(given), rules)).toEqual(expected);
  });
});

describe('a submission', () => {
  const low = { code: 'low_mark_without_reason', field: 'scores.content', mark: 3 };
  it.each<[string, Partial<ReviewContent>, object[]]>([
    ['one good mark and a blank', { scores: [mark('content', 4), mark('format', null)] }, []],
    ['no mark', { scores: [mark('content', null)] }, [{ code: 'nothing_marked', field: 'scores.content' }]],
    ['a low mark without a reason', { scores: [mark('content', 3)] }, [low]],
    [
      'a low mark with its reason',
      { scores: [mark('content', 3)], reasons: [{ criterionId: 'content', code: 'too_broad' }] },
      [],
    ],
    [
      'a low mark with the reason of another',
      { scores: [mark('content', 3)], reasons: [{ criterionId: 'format', code: 'too_broad' }] },
      [low],
    ],
    [
      'a low mark with a reason only the committee sees',
      { scores: [mark('content', 3)], reasons: [{ criterionId: null, code: 'overlaps' }] },
      [low],
    ],
    ['a low mark with a comment', { scores: [mark('content', 1)], comment: 'Say who speaks.' }, []],
    ['a low mark with a comment of spaces', { scores: [mark('content', 3)], comment: '  ' }, [low]],
  ])('with %s', (_, given, expected) => {
    expect(submissionBlockers(review(given), rules)).toEqual(expected);
  });
});
