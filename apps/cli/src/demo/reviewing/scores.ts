import type { Random } from '../random.js';
import type { DemoProposal, DemoReviewer } from '../types.js';

/** Slugs of the criteria of 2018. */
export const CRITERIA = [
  'content',
  'policy-questions',
  'relevance',
  'format',
  'diversity',
  'participation',
] as const;
export type Criterion = (typeof CRITERIA)[number];

// Marks are rounded and kept within 1 to 5, which narrows the spread: these give grades of mean 3.2 and s.d. 0.9.
const MEAN = 3.2;
const QUALITY = 0.52;
const NOISE = 0.64;
const PROFILE = 0.35;
const MARK_NOISE = 0.5;
const BLANK = 0.012;

/** What a proposal is worth, as grades move around the mean, and how its criteria differ from that. */
export interface Quality {
  overall: number;
  profile: Readonly<Record<Criterion, number>>;
}

/** Draws the latent qualities of all proposals. */
export function qualitiesOf(proposals: readonly DemoProposal[], random: Random): Quality[] {
  const drawn = proposals.map(() => ({
    overall: random.normal() * QUALITY,
    profile: Object.fromEntries(
      CRITERIA.map((criterion) => [criterion, random.normal() * PROFILE]),
    ) as Record<Criterion, number>,
  }));
  const mean = drawn.reduce((sum, { overall }) => sum + overall, 0) / drawn.length;
  return drawn.map(({ overall, profile }) => ({ overall: overall - mean, profile }));
}

/** One reviewer's marks on one proposal; now and then a criterion is left blank, and a flash session has no diversity mark. */
export function marksOf(
  quality: Quality,
  { leniency }: DemoReviewer,
  format: string,
  random: Random,
): Record<string, number> {
  const impression = MEAN + quality.overall + leniency + random.normal() * NOISE;
  const asked = CRITERIA.filter((criterion) => !(criterion === 'diversity' && format === 'flash-session'));
  const marks = asked.map((criterion) => {
    const value = impression + quality.profile[criterion] + random.normal() * MARK_NOISE;
    return [criterion, Math.min(5, Math.max(1, Math.round(value)))] as const;
  });
  const blank = random.chance(BLANK * asked.length) ? random.pick(asked) : undefined;
  return Object.fromEntries(marks.filter(([criterion]) => criterion !== blank));
}

/** The mean of the marks given. */
export const gradeOf = (scores: Readonly<Record<string, number>>): number => {
  const values = Object.values(scores);
  return values.reduce((a, b) => a + b, 0) / values.length;
};
