import type { Blocker } from '#libs/kernel';
import { slugOf, tagNameBlockers } from '#libs/themes';
import type { ProposalStatus } from './proposal-status.js';

/** The subject of a proposal: its theme and tags, by name. */
export interface Subject {
  theme: string;
  tags: readonly string[];
}

const MOST_TAGS = 20;

/** Names of tags as somebody typed them: trimmed, each once, whatever its spelling. */
export function typedTags(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.flatMap((typed) => {
    const name = typed.trim();
    const slug = slugOf(name);
    if (name === '' || seen.has(slug)) return [];
    seen.add(slug);
    return [name];
  });
}

export interface RetagFacts {
  status: ProposalStatus;
  themeIds: readonly string[];
  /** Names the call has. */
  knownTags: readonly string[];
  /** Whether a tag may be given that the call does not have. */
  writeIn: boolean;
}

/** Why the subject of a proposal cannot be changed so. */
export function retagBlockers(
  { themeId, tags, reason }: { themeId: string | null; tags: readonly string[]; reason: string },
  changed: boolean,
  facts: RetagFacts,
): Blocker[] {
  const known = new Set(facts.knownTags.map(slugOf));
  return [
    ...(facts.status === 'draft' || facts.status === 'withdrawn' ? [{ code: 'retag_not_now' }] : []),
    ...(themeId !== null && !facts.themeIds.includes(themeId) ? [{ code: 'isIn', field: 'themeId' }] : []),
    ...tags.flatMap(tagNameBlockers).map((blocker) => ({ ...blocker, field: 'newTags' })),
    ...(tags.length > MOST_TAGS ? [{ code: 'too_many_tags_here', field: 'tags', max: MOST_TAGS }] : []),
    ...(!facts.writeIn && tags.some((tag) => !known.has(slugOf(tag)))
      ? [{ code: 'tag_not_listed', field: 'newTags' }]
      : []),
    ...(reason.trim() === '' ? [{ code: 'retag_without_reason', field: 'reason' }] : []),
    ...(changed ? [] : [{ code: 'nothing_to_change', field: 'themeId' }]),
  ];
}

/** Tags are chosen from those the call has; others are written, and said to be new. */
export function unknownTags(tags: readonly string[], known: readonly string[]): Blocker[] {
  const slugs = new Set(known.map(slugOf));
  return tags.every((tag) => slugs.has(slugOf(tag))) ? [] : [{ code: 'tag_not_listed', field: 'tags' }];
}
