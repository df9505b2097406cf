import { describe, expect, it } from '@jest/globals';
import type { ProposalToRank } from './marks.js';
import { rankProposals } from './rank-proposals.js';

const CRITERIA = [
  { id: 'content', weight: 1 },
  { id: 'diversity', weight: 1 },
];

type Marks = Record<string, number | null>;
const proposal = (id: string, ...reviews: Marks[]): ProposalToRank => ({
  id,
  reviews: reviews.map((marks, j) => ({
    reviewerId: `r${j}`,
    scores: Object.entries(marks).map(([criterionId, value]) => ({ criterionId, value })),
  })),
});
const graded = (...grades: number[]) => proposal(grades.join(), ...grades.map((content) => ({ content })));
const means = (proposals: ProposalToRank[], criteria = CRITERIA) =>
  rankProposals(proposals, criteria).map((r) => [r.proposalId, r.mean]);

describe('ranking of proposals', () => {
  it('averages over the marks given: a blank is not a zero', () => {
    expect(means([proposal('p', { content: 4, diversity: null }, { content: 2, diversity: 4 })])).toEqual([
      ['p', 3.5],
    ]);
  });

  it('gives every reviewer one voice, however many marks they gave', () => {
    expect(means([proposal('p', { content: 1 }, { content: 5, diversity: 5 })])).toEqual([['p', 3]]);
  });

  it('weighs criteria, and lets a weight of zero show without counting', () => {
    const [standing] = rankProposals(
      [proposal('p', { content: 5, diversity: 1 })],
      [
        { id: 'content', weight: 3 },
        { id: 'diversity', weight: 0 },
      ],
    );
    expect(standing).toEqual({
      proposalId: 'p',
      rank: 1,
      mean: 5,
      sd: null,
      n: 1,
      lowest: 5,
      highest: 5,
      criteria: [
        { criterionId: 'content', mean: 5, n: 1 },
        { criterionId: 'diversity', mean: 1, n: 1 },
      ],
    });
  });

  it('leaves a waived criterion out of the grade and of its mean', () => {
    const flash = { ...proposal('p', { content: 4, diversity: 1 }), waivedCriterionIds: ['diversity'] };
    const [standing] = rankProposals([flash], CRITERIA);
    expect([standing?.mean, standing?.criteria[1]]).toEqual([
      4,
      { criterionId: 'diversity', mean: null, n: 0 },
    ]);
  });

  it('ignores marks on criteria the call does not have', () => {
    expect(means([proposal('p', { content: 4, fluency: 1 })])).toEqual([['p', 4]]);
  });

  it('gives the sample standard deviation of the grades', () => {
    const [standing] = rankProposals([graded(1, 3, 5)], CRITERIA);
    expect([standing?.n, standing?.sd, standing?.lowest, standing?.highest]).toEqual([3, 2, 1, 5]);
  });

  it('shares a rank between equals, skips the ranks they took, and keeps their order', () => {
    const marks = { a: 2, b: 4, c: 5, d: 4, e: 1 };
    const ranked = rankProposals(
      Object.entries(marks).map(([id, content]) => proposal(id, { content })),
      CRITERIA,
    );
    expect(ranked.map((r) => [r.proposalId, r.rank])).toEqual([
      ['c', 1],
      ['b', 2],
      ['d', 2],
      ['a', 4],
      ['e', 5],
    ]);
  });

  it('ties means that differ only by the order of addition', () => {
    const ranked = rankProposals([graded(0.1, 0.2, 0.3), graded(0.3, 0.2, 0.1)], CRITERIA);
    expect(ranked.map((r) => r.rank)).toEqual([1, 1]);
  });

  it('puts proposals without a grade last, unranked', () => {
    const ranked = rankProposals(
      [proposal('none'), proposal('blank', { content: null }), proposal('p', { content: 1 })],
      CRITERIA,
    );
    expect(ranked.map((r) => [r.proposalId, r.rank, r.mean, r.n])).toEqual([
      ['p', 1, 1, 1],
      ['none', null, null, 0],
      ['blank', null, null, 0],
    ]);
  });

  it('refuses a negative weight', () => {
    expect(() => rankProposals([], [{ id: 'content', weight: -1 }])).toThrow(
      'weight of criterion content: -1',
    );
  });

  it('ranks 20,000 proposals of four reviews in under a second of one core', () => {
    const many = Array.from({ length: 20_000 }, (_, i) =>
      proposal(
        `p${i}`,
        ...[1, 2, 3, 5].map((step) => ({ content: 1 + ((i * step) % 5), diversity: 1 + (i % 3) })),
      ),
    );
    const before = process.cpuUsage();
    const ranked = rankProposals(many, CRITERIA);
    const { user, system } = process.cpuUsage(before);
    expect([ranked.length, user + system < 1e6]).toEqual([20_000, true]);
  });
});
