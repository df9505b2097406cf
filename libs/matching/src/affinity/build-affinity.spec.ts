import { describe, expect, it } from '@jest/globals';
import { AffinityTable, type AffinityInput, type AffinityWeights } from './build-affinity.js';
import { jitterAt } from './jitter.js';
import { cosines, termVectors } from './text-similarity.js';

const WEIGHTS: AffinityWeights = {
  theme: 0.5,
  tags: 0.2,
  text: 0,
  bid: 1,
  bidCap: 0.3,
  sameOrganisation: 0.4,
  sameCountry: 0.1,
  jitter: 0,
};
const SUBJECT = { theme: 1, tags: [3, 4], text: '', organisations: [7], countries: [250] };
const EXPERTISE = {
  themes: [{ theme: 1, level: 0.5 }],
  tags: [4],
  text: '',
  organisations: [8],
  countries: [250],
};

function table(change: Partial<AffinityInput>): AffinityTable {
  return new AffinityTable({
    proposals: [SUBJECT],
    reviewers: [EXPERTISE],
    weights: WEIGHTS,
    seed: 1,
    ...change,
  });
}

describe('AffinityTable', () => {
  it('weighs what is declared and takes off what is shared', () => {
    const made = table({});
    expect(made.parts(0, 0)).toEqual({
      theme: 0.25,
      tags: 0.1,
      text: 0,
      bid: 0,
      sameOrganisation: 0,
      sameCountry: -0.1,
      jitter: 0,
    });
    expect(Array.from(made.values)).toEqual([0.25]);
  });

  it.each([
    ['eager', 0.3],
    ['willing', 0.3],
    ['reluctant', -0.3],
  ] as const)('caps what an %s bid can do', (bid, part) => {
    expect(table({ bids: [{ proposal: 0, reviewer: 0, bid }] }).parts(0, 0).bid).toBe(part);
  });

  it('finds the reviewer whose own text is closest', () => {
    const text = (words: string) => ({ ...EXPERTISE, text: words });
    const made = table({
      proposals: [{ ...SUBJECT, text: 'Routing security and the domain name system' }],
      reviewers: [text('child protection online'), text('security of routing protocols'), text('')],
      weights: { ...WEIGHTS, text: 1 },
    });
    const parts = [0, 1, 2].map((r) => made.parts(0, r).text);
    expect(parts).toEqual([0, 1, 0]);
  });

  it('moves by the same jitter for the same seed, within its bounds', () => {
    const jittered = (seed: number) => table({ weights: { ...WEIGHTS, jitter: 0.05 }, seed }).values[0];
    expect(jittered(5)).toBe(jittered(5));
    expect(jittered(5)).not.toBe(jittered(6));
    const draws = Array.from({ length: 2000 }, (_, i) => jitterAt(9, i % 50, Math.floor(i / 50)));
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const variance = draws.reduce((sum, draw) => sum + draw * draw, 0) / draws.length;
    expect(draws.every((draw) => draw >= -1 && draw < 1)).toBe(true);
    // uniform on [-1, 1): mean 0, variance 1/3; five standard errors
    expect([Math.abs(mean) < 0.065, Math.abs(variance - 1 / 3) < 0.034]).toEqual([true, true]);
  });
});

describe('cosines', () => {
  it('are 1 for a text with itself, 0 for texts that share no word, and as by hand between', () => {
    const vectors = termVectors(['alpha beta', 'alpha gamma', 'delta delta']);
    const table3 = Array.from(cosines(vectors, vectors), (cosine) => Math.round(cosine * 1e6) / 1e6);
    // ln(4/3) for the shared word, ln 2 for the others: ln(4/3)^2 / (ln(4/3)^2 + ln(2)^2)
    expect(table3).toEqual([1, 0.146944, 0, 0.146944, 1, 0, 0, 0, 1]);
  });
});
