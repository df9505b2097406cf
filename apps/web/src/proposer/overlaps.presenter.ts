import type { CallSetup } from '#libs/calls';
import type { NamedPerson, Overlap, PlaceValue } from '#libs/proposals';
import { formFieldOf } from './form-places.js';
import { placeInWords, placeLabel, type Reader } from './place-words.js';

/** A field in which two people wrote over the same spot. */
export interface OverlapView {
  /** The name of the field in the form. */
  field: string;
  label: string;
  mine: string;
  theirs: string;
}

/** Puts both sides of an overlap into words. Of people only those who differ are shown. */
export function presentOverlap(
  reader: Reader,
  { place, mine, theirs }: Overlap,
  call: CallSetup,
): OverlapView {
  const [left, right] = place === 'people' ? differing(mine, theirs) : [mine, theirs];
  return {
    field: formFieldOf(place),
    label: placeLabel(reader.t, place, call),
    mine: placeInWords(reader, place, left, call),
    theirs: placeInWords(reader, place, right, call),
  };
}

type People = readonly NamedPerson[];

function differing(mine: PlaceValue, theirs: PlaceValue): [PlaceValue, PlaceValue] {
  const [left, right] = [mine as People, theirs as People].map((people) =>
    people.map((person) => ({ person, text: JSON.stringify(Object.entries(person).toSorted()) })),
  ) as [{ person: NamedPerson; text: string }[], { person: NamedPerson; text: string }[]];
  const only = (list: typeof left, other: typeof left) =>
    list.filter(({ text }) => other.every((one) => one.text !== text)).map(({ person }) => person);
  return [only(left, right), only(right, left)];
}
