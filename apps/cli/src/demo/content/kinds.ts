import type { DemoPerson } from '../types.js';
import { COUNTRIES } from '../people/country.js';
import { listed } from './prose.js';

const NAMES = new Map(COUNTRIES.map(({ code, name }) => [code, name]));

/** The country's name as it reads after "in"; undefined for somebody who represents no country. */
export const countryName = (person: DemoPerson): string | undefined =>
  person.country === null ? undefined : NAMES.get(person.country);

/** "a regulator in Ghana, a registry in Chile and a regional secretariat": who will speak, without names. */
export function speakersInWords(
  speakers: readonly DemoPerson[],
  kindOf: (person: DemoPerson) => string,
): string {
  const kinds = speakers.map((speaker) => {
    const country = speaker.stakeholderGroup === 'intergovernmental' ? undefined : countryName(speaker);
    return country ? `${kindOf(speaker)} in ${country}` : kindOf(speaker);
  });
  return listed([...new Set(kinds)]);
}

const STARTS =
  /^(Ministry|Networks|Data Protection|Digital Office|Parliamentary|National|Department|Competition|Office|Agency|Universal|Bureau|Judicial|Electronic|Children's|Revenue|Equality|Network Operators|Domain|Academic|Incident|Free Software|Internet Users|Youth Coalition|New Arrivals|Mother Tongue|Platform Workers|First Peoples|Chamber)/;
const ENDS =
  /(Forum|Trust|Society|Centre for Digital Rights|Desk|Fund|Circle|Policy|Union|Guild|Exchange|Helpline|Room|Digital Cooperation|Communications Regulators|Fund for Connectivity|Learning and the Internet)$/;

/** An organisation's name in the middle of a sentence: "the Domain Registry of Chile", but "Open Web Lima". */
export const articled = (name: string): string =>
  STARTS.test(name) || (ENDS.test(name) && !name.startsWith('The ')) ? `the ${name}` : name;
