import { expect, it } from '@jest/globals';
import { reviewerDistributions } from './reviewer-distributions.js';

const score = (reviewerId: string, value: number | null) => ({
  reviewerId,
  scores: [{ criterionId: 'content', value }],
});

it('shows how each reviewer uses the scale, beside the whole committee', () => {
  const proposals = [
    { id: 'p', reviews: [score('ana', 5), score('bo', 2)] },
    { id: 'q', reviews: [score('ana', 2), score('bo', null)] },
  ];
  expect(reviewerDistributions(proposals, [{ id: 'content', weight: 1 }])).toEqual({
    reviewers: [
      {
        reviewerId: 'ana',
        n: 2,
        mean: 3.5,
        sd: 3 / Math.SQRT2,
        marks: [
          { value: 2, count: 1 },
          { value: 5, count: 1 },
        ],
      },
      { reviewerId: 'bo', n: 1, mean: 2, sd: null, marks: [{ value: 2, count: 1 }] },
    ],
    committee: {
      n: 3,
      mean: 3,
      sd: Math.sqrt(3),
      marks: [
        { value: 2, count: 2 },
        { value: 5, count: 1 },
      ],
    },
  });
});
