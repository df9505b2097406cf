import { answerOfCodes, type CallQuestion, codesOf } from '#libs/calls';
import type { NamedPerson, ProposalContent } from '../content/proposal-content.js';
import { mergeSet, mergeTexts } from './merge-lists.js';
import { mergePeople } from './merge-people.js';
import { type Merged, mergeText, settle } from './merge-text.js';
import { type Place, type PlaceValue, sameValue, valueAt, withValues } from './places.js';

/** What merging has to know of a question of the call's own. */
export type AskedQuestion = Pick<CallQuestion, 'key' | 'kind' | 'choices'>;

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
export function mergeContent(
  stored: ProposalContent,
  edits: readonly Edit[],
  questions: readonly AskedQuestion[],
): MergedContent {
  const values = new Map<Place, PlaceValue>();
  const overlaps: Overlap[] = [];
  for (const { place, base, mine } of edits) {
    const versions: Three<PlaceValue> = [base, mine, valueAt(stored, place)];
    const merged = mergeAnswer(place, versions, questions) ?? mergeValue(place, ...versions);
    values.set(place, merged.theirs);
    if (merged.overlaps) overlaps.push({ place, theirs: merged.theirs, mine: merged.mine });
  }
  return { content: withValues(stored, values), overlaps };
}

/** The content as somebody whose edits overlap wanted it. */
export const withMySide = ({ content, overlaps }: MergedContent): ProposalContent =>
  withValues(content, new Map(overlaps.map(({ place, mine }) => [place, mine])));

/** Answers that are chosen and not written: words of two choices must not become a third. */
function mergeAnswer(
  place: Place,
  versions: Three<PlaceValue>,
  questions: readonly AskedQuestion[],
): Merged<PlaceValue> | undefined {
  if (place === 'answers.layout') return mergeChoice(...versions);
  const question = questions.find(({ key }) => place === `answers.${key}`);
  if (question?.kind === 'one_choice' || question?.kind === 'yes_no') return mergeChoice(...versions);
  if (question?.kind !== 'several_choices') return undefined;
  const codes = versions.map((answer) => codesOf(answer as string)) as Three<string[]>;
  const ticked = new Set(mergeSet(...codes).theirs);
  const offered = (question.choices ?? []).map(({ code }) => code).filter((code) => ticked.delete(code));
  const answer = answerOfCodes([...offered, ...ticked]);
  return { theirs: answer, mine: answer, overlaps: false };
}

const mergeChoice = (...[base, mine, theirs]: Three<PlaceValue>): Merged<PlaceValue> =>
  settle(base, mine, theirs, sameValue) ?? { theirs, mine, overlaps: true };

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
  return mergeChoice(base, mine, theirs);
}

type Three<T> = [base: T, mine: T, theirs: T];
