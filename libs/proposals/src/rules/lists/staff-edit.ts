import type { Blocker } from '#libs/kernel';
import { slugOf } from '#libs/themes';
import type { ProposalStatus } from '../proposal-status.js';

/** The parts of a proposal that the secretariat may put right for its proposers: where it belongs, never what it says. */
export interface StaffParts {
  themeId: string | null;
  formatId: string | null;
  minutes: number | null;
  tags: readonly string[];
}

/** What is to be changed in many proposals at once; what is not named stays. */
export interface StaffEdit {
  themeId?: string;
  formatId?: string;
  /** Names. */
  addTags?: readonly string[];
  removeTags?: readonly string[];
}

interface KnownLists {
  themes: readonly { id: string }[];
  formats: readonly { id: string; minutes: readonly number[] }[];
}

const MOST_TAGS = 20;
const LONGEST_TAG = 100;

/** The parts after an edit. A new format brings its minutes, unless those there are one of its lengths. */
export function editedParts(parts: StaffParts, edit: StaffEdit, { formats }: KnownLists): StaffParts {
  const format = formats.find(({ id }) => id === edit.formatId);
  const minutes =
    format && !(parts.minutes !== null && format.minutes.includes(parts.minutes))
      ? (format.minutes[0] ?? null)
      : parts.minutes;
  const removed = new Set((edit.removeTags ?? []).map(slugOf));
  const kept = parts.tags.filter((tag) => !removed.has(slugOf(tag)));
  const there = new Set(kept.map(slugOf));
  const added = (edit.addTags ?? []).filter((tag) => {
    const slug = slugOf(tag);
    if (slug === '' || there.has(slug)) return false;
    there.add(slug);
    return true;
  });
  return {
    themeId: edit.themeId ?? parts.themeId,
    formatId: format?.id ?? parts.formatId,
    minutes,
    tags: added.length > 0 || kept.length < parts.tags.length ? [...kept, ...added] : parts.tags,
  };
}

/** Whether an edit changes anything. */
export const isEdited = (before: StaffParts, after: StaffParts): boolean =>
  before.themeId !== after.themeId ||
  before.formatId !== after.formatId ||
  before.minutes !== after.minutes ||
  before.tags.join('\n') !== after.tags.join('\n');

/** Why an edit cannot be made at all. */
export function editBlockers(edit: StaffEdit, { themes, formats }: KnownLists): Blocker[] {
  const tags = [...(edit.addTags ?? []), ...(edit.removeTags ?? [])];
  return [
    ...(edit.themeId !== undefined && !themes.some(({ id }) => id === edit.themeId)
      ? [{ code: 'isIn', field: 'themeId' }]
      : []),
    ...(edit.formatId !== undefined && !formats.some(({ id }) => id === edit.formatId)
      ? [{ code: 'isIn', field: 'formatId' }]
      : []),
    ...tags
      .filter((tag) => tag.length > LONGEST_TAG || slugOf(tag) === '' || /[<>]/.test(tag))
      .map(() => ({ code: 'tag_wrong', field: 'addTags', max: LONGEST_TAG })),
    ...(edit.themeId === undefined && edit.formatId === undefined && tags.length === 0
      ? [{ code: 'nothing_to_change', field: 'themeId' }]
      : []),
  ];
}

/** Why one proposal cannot be edited so. */
export function editedProposalBlockers(
  proposal: { number: number | null; status: ProposalStatus },
  after: StaffParts,
): Blocker[] {
  const number = proposal.number ?? 0;
  if (proposal.status === 'draft') return [{ code: 'edit_of_draft', number }];
  if (proposal.status === 'withdrawn') return [{ code: 'edit_of_withdrawn', number }];
  if (after.tags.length > MOST_TAGS) return [{ code: 'too_many_tags', number, max: MOST_TAGS }];
  return [];
}
