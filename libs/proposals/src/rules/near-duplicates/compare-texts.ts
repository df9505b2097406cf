import { suggestTags, type TagSuggestion } from '#libs/words';
import { similarProposals, type SimilarPair } from './similar-proposals.js';

/** The texts of a call, and its tags. */
export interface TextsOfCall {
  proposals: readonly { id: string; text: string; tagIds: readonly string[] }[];
  tags: readonly { id: string; name: string }[];
}

/** What comparing all texts of a call with one another says. */
export interface Comparison {
  pairs: SimilarPair[];
  suggestions: TagSuggestion[];
}

/** Proposals that are alike, and tags that their words call for. */
export const compareTexts = async ({ proposals, tags }: TextsOfCall): Promise<Comparison> => ({
  pairs: await similarProposals(proposals),
  suggestions: suggestTags(proposals, tags),
});
