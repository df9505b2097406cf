import { describe, expect, it } from '@jest/globals';
import { rankProposals } from '../aggregation/rank-proposals.js';
import { agreementByCriterion } from './agreement.js';
import { widestDisagreements } from './disagreements.js';
import { intraclassCorrelation } from './intraclass-correlation.js';
import { intervalAlpha, ordinalAlpha } from './krippendorff.js';

/** Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), example C: four observers, twelve units. */
const KRIPPENDORFF = [
  '11.1',
  '2232',
  '3333',
  '3333',
  '2222',
  '1234',
  '4444',
  '1121',
  '2222',
  '.555',
  '..11',
  '.3..',
];
/** Shrout & Fleiss, "Intraclass correlations" (1979), table 2: six targets, four judges. */
const SHROUT_FLEISS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];
const units = KRIPPENDORFF.map((unit) => Array.from(unit.replaceAll('.', ''), Number));
const rounded = (value: number | null | undefined, digits: number) => Number(value?.toFixed(digits));
const reviewed = (id: string, marks: (number | null)[]) => ({
  id,
  reviews: marks.map((value, j) => ({ reviewerId: `r${j}`, scores: [{ criterionId: 'content', value }] })),
});

describe("Krippendorff's alpha", () => {
  it('gives the figures of its author, with missing marks', () => {
    expect([rounded(ordinalAlpha(units), 3), rounded(intervalAlpha(units), 3)]).toEqual([0.815, 0.849]);
  });

  it('is 1 in full agreement, below 0 when worse than chance, and null when there is nothing to compare', () => {
    expect(
      [
        [
          [1, 1],
          [5, 5],
        ],
        [
          [1, 5],
          [5, 1],
        ],
        [
          [3, 3],
          [3, 3],
        ],
        [[1], [2]],
        [],
      ].map(intervalAlpha),
    ).toEqual([1, -0.5, null, null, null]);
  });
});

describe('intraclass correlation', () => {
  it('gives the figures of Shrout and Fleiss', () => {
    const icc = intraclassCorrelation(SHROUT_FLEISS);
    expect([rounded(icc?.single, 2), rounded(icc?.mean, 2), icc?.size]).toEqual([0.17, 0.44, 4]);
  });

  it('averages the size of unequal panels, leaving empty ones out', () => {
    expect(intraclassCorrelation([[1, 2], [3, 4, 5, 6], []])?.size).toBe((6 - 20 / 6) / 1);
  });

  it('is null without repeated marks or without spread', () => {
    expect(
      [
        [[1], [2]],
        [[1, 2]],
        [
          [3, 3],
          [3, 3],
        ],
      ].map(intraclassCorrelation),
    ).toEqual([null, null, null]);
  });
});

describe('agreement by criterion', () => {
  it('leaves out blanks and waived criteria', () => {
    const proposals = [
      reviewed('p', [1, 1, null]),
      reviewed('q', [5, null, 5]),
      { ...reviewed('w', [1, 5]), waivedCriterionIds: ['content'] },
    ];
    expect(agreementByCriterion(proposals, [{ id: 'content' }, { id: 'format' }])).toEqual([
      {
        criterionId: 'content',
        marks: 4,
        ordinalAlpha: 1,
        intervalAlpha: 1,
        icc: { single: 1, mean: 1, size: 2 },
      },
      { criterionId: 'format', marks: 0, ordinalAlpha: null, intervalAlpha: null, icc: null },
    ]);
  });
});

describe('widest disagreements', () => {
  it('lists by spread, and leaves out what one reviewer graded', () => {
    const proposals = [
      reviewed('calm', [3, 3]),
      reviewed('split', [1, 5]),
      reviewed('one', [2]),
      reviewed('mild', [2, 3]),
    ];
    const listed = widestDisagreements(rankProposals(proposals, [{ id: 'content', weight: 1 }]), 2);
    expect(listed).toEqual([
      { proposalId: 'split', sd: Math.sqrt(8), lowest: 1, highest: 5, n: 2 },
      { proposalId: 'mild', sd: Math.SQRT1_2, lowest: 2, highest: 3, n: 2 },
    ]);
  });
});
