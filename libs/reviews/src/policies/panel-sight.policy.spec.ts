import { describe, expect, it } from '@jest/globals';
import { panelSight } from './panel-sight.policy.js';

const settings = ([reviewers, reviews, standing]: readonly [boolean, boolean, boolean]) => ({
  reviewersSeeReviewers: reviewers,
  reviewersSeeOthersReviews: reviews,
  reviewersSeeStanding: standing,
});

describe('what a reviewer may know of the panel', () => {
  it.each([
    ['nothing before submitting but who they are', false, [true, true, true], [true, false, false]],
    ['all three after it', true, [true, true, true], [true, true, true]],
    ['who they are alone', true, [true, false, false], [true, false, false]],
    ['what they said alone', true, [false, true, false], [false, true, false]],
    ['what it comes to alone', true, [false, false, true], [false, false, true]],
    ['nothing where the call says so', true, [false, false, false], [false, false, false]],
  ] as const)('is %s', (_, submitted, says, sees) => {
    const [reviewers, reviews, standing] = sees;
    expect(panelSight({ submitted }, settings(says))).toEqual({ reviewers, reviews, standing });
  });
});
