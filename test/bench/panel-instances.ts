import type { PanelInstance } from '#libs/matching';
import { seeded, topicAffinity } from './matching-instances.js';

const STAKEHOLDER_SHARES = [18, 16, 9, 6, 6];
const REGION_SHARES = [13, 12, 9, 10, 9, 2];
const GENDER_SHARES = [24, 31];
const SESSIONS_PER_THEME = [28, 26, 22, 15, 18, 26, 10, 9];
const CONFLICT_SHARE = 0.03;
const EXPERT_SHARE = 0.35;

export interface Size {
  readonly proposals: number;
  readonly reviewers: number;
  readonly demand: number;
  readonly loadMin: number;
  readonly loadMax: number;
}

/**
 * A call with all panel rules: at most two of a stakeholder group and of a region, one of each gender, an expert of the
 * theme, people to be kept apart, a floor, and 3 % conflicts. Committees and themes are shaped like a real forum's.
 */
export function panelInstance(size: Size, seed: number): PanelInstance {
  const { proposals, reviewers } = size;
  const random = seeded(seed * 7919 + 13);
  const affinity = topicAffinity(proposals, reviewers, seed, SESSIONS_PER_THEME.length);
  const pairs = Array.from(
    { length: proposals * reviewers },
    (_, i) => [Math.floor(i / reviewers), i % reviewers] as const,
  );
  const one = () => Math.floor(random() * reviewers);
  const apart = Array.from({ length: Math.round(reviewers / 5) }, () => [one(), one()] as const);
  return {
    ...size,
    affinity,
    forbidden: pairs.filter(() => random() < CONFLICT_SHARE),
    rules: {
      atMost: [
        { name: 'stakeholderGroup', of: spread(STAKEHOLDER_SHARES, reviewers, random), most: 2 },
        { name: 'regionalGroup', of: spread(REGION_SHARES, reviewers, random), most: 2 },
      ],
      atLeast: [{ name: 'gender', of: spread(GENDER_SHARES, reviewers, random), least: 1 }],
      expert: {
        theme: spread(SESSIONS_PER_THEME, proposals, random),
        experts: SESSIONS_PER_THEME.map(() =>
          [...Array(reviewers).keys()].filter(() => random() < EXPERT_SHARE),
        ),
      },
      apart: apart.filter(([a, b]) => a !== b),
      floor: 0.8,
    },
  };
}

/** Categories in the given proportions, in random order. */
function spread(shares: readonly number[], length: number, random: () => number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const bounds = shares.map((_, c) => shares.slice(0, c + 1).reduce((sum, share) => sum + share, 0) / total);
  const ordered = Array.from({ length }, (_, i) => bounds.findIndex((bound) => (i + 0.5) / length < bound));
  const keyed = ordered.map((category) => [random(), category] as const);
  return keyed.sort(([a], [b]) => a - b).map(([, category]) => category);
}
