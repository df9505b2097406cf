import type { NamedPerson, ProposalContent } from '../proposal-content.js';
import { mergeSet, mergeTexts } from './merge-lists.js';
import { mergePeople } from './merge-people.js';
import { type Merged, mergeText, settle } from './merge-text.js';
import { type Place, type PlaceValue, sameValue, valueAt, withValues } from './places.js';

/** What somebody makes of one place, and what stood there when they began. */
export interface Edit {
  place: Place;
  base: PlaceValue;
  mine: PlaceValue;
}

/** A place in which two people wrote different things over the same spot: both, to choose from. */
export interface Overlap {
  place: Place;
  /** What is stored, with what of mine does not overlap. */
  theirs: PlaceValue;
  /** The same with my side where we overlap. */
  mine: PlaceValue;
}

export interface MergedContent {
  content: ProposalContent;
  overlaps: Overlap[];
}

/**
 * Puts somebody's edits into the content as it now stands. What does not overlap is in; where something does, what
 * stands stays, and both are given back.
 */
export function mergeContent(stored: ProposalContent, edits: readonly Edit[]): MergedContent {
  const values = new Map<Place, PlaceValue>();
  const overlaps: Overlap[] = [];
  for (const { place, base, mine } of edits) {
    const merged = mergeValue(place, base, mine, valueAt(stored, place));
    values.set(place, merged.theirs);
    if (merged.overlaps) overlaps.push({ place, theirs: merged.theirs, mine: merged.mine });
  }
  return { content: withValues(stored, values), overlaps };
}

/** The content as somebody whose edits overlap wanted it. */
export const withMySide = ({ content, overlaps }: MergedContent): ProposalContent =>
  withValues(content, new Map(overlaps.map(({ place, mine }) => [place, mine])));

function mergeValue(
  place: Place,
  base: PlaceValue,
  mine: PlaceValue,
  theirs: PlaceValue,
): Merged<PlaceValue> {
  if (place === 'people') return mergePeople(...([base, mine, theirs] as Three<readonly NamedPerson[]>));
  if (place === 'policyQuestions') return mergeTexts(...([base, mine, theirs] as Three<readonly string[]>));
  if (place === 'tags') return mergeSet(...([base, mine, theirs] as Three<readonly string[]>));
  if (place === 'sdgs') return mergeSet(...([base, mine, theirs] as Three<readonly number[]>));
  if (place === 'title' || place.startsWith('answers.'))
    return mergeText(...([base, mine, theirs] as Three<string>));
  return settle(base, mine, theirs, sameValue) ?? { theirs, mine, overlaps: true };
}

type Three<T> = [base: T, mine: T, theirs: T];
