import { countryName } from '../content/kinds.js';
import { inWords, listed } from '../content/prose.js';
import type { DemoPerson } from '../types.js';

/** Says truthfully where the speakers come from, how many groups they belong to and how many are women. */
export function diversityOf(speakers: readonly DemoPerson[]): string {
  const places = new Set(speakers.map((speaker) => countryName(speaker) ?? 'an intergovernmental body'));
  const groups = new Set(speakers.map(({ stakeholderGroup }) => stakeholderGroup)).size;
  const women = speakers.filter(({ gender }) => gender === 'female').length;
  const belong =
    groups === 1
      ? 'all belong to one stakeholder group, which we hope to mend'
      : `belong to ${inWords(groups)} stakeholder groups`;
  return `The ${inWords(speakers.length)} speakers come from ${listed([...places])} and ${belong}; ${ofThem(women, speakers.length)}.`;
}

function ofThem(women: number, all: number): string {
  if (women === 0) return 'no woman has confirmed so far, and we are still looking';
  if (women === all) return 'all of them are women';
  return women === 1 ? 'one of them is a woman' : `${inWords(women)} of them are women`;
}
