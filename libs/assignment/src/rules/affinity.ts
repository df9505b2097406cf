/** How much each part of an affinity weighs; they need not sum to 1. */
export interface AffinityWeights {
  theme: number;
  tags: number;
}

/** What a member says they can judge. */
export interface Expertise {
  themeIds: ReadonlySet<string>;
  tagIds: ReadonlySet<string>;
}

/** What a proposal is about. */
export interface Subject {
  themeId: string | null;
  tagIds: readonly string[];
}

/** Each part from 0 to 1: the theme is declared or not; the share of the proposal's tags that are declared. */
export interface AffinityParts {
  theme: number;
  tags: number;
}

/** How well a member's expertise fits a proposal, part by part: the answer to "why this reviewer". */
export function affinityParts(expertise: Expertise, { themeId, tagIds }: Subject): AffinityParts {
  const theme = themeId !== null && expertise.themeIds.has(themeId) ? 1 : 0;
  let shared = 0;
  for (const tag of tagIds) if (expertise.tagIds.has(tag)) shared += 1;
  return { theme, tags: tagIds.length > 0 ? shared / tagIds.length : 0 };
}

/** The weighted mean of the parts, 0 to 1, to four decimals so that sums of it are exact. */
export function affinity(parts: AffinityParts, weights: AffinityWeights): number {
  const total = weights.theme + weights.tags;
  if (!(total > 0)) return 0;
  return Math.round(((weights.theme * parts.theme + weights.tags * parts.tags) / total) * 10_000) / 10_000;
}
