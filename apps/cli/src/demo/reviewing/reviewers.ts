import { THEMES } from '../content/themes.js';
import { Deck, inProportion } from '../deck.js';
import type { Origin, Population } from '../people/population.js';
import type { Random } from '../random.js';
import type {
  DemoPerson,
  DemoProposal,
  DemoReviewer,
  Gender,
  RegionalGroup,
  StakeholderGroup,
} from '../types.js';

const COMMITTEE = 55;
/** Members who are also announced as a speaker somewhere. */
const SPEAKING = 6;
const LENIENCY = 0.4;

// the committee is balanced more evenly than the participants are
const GROUPS = new Map<StakeholderGroup, number>([
  ['government', 18],
  ['civil_society', 13],
  ['private_sector', 11],
  ['technical_community', 10],
  ['intergovernmental', 3],
]);
const REGIONS = new Map<RegionalGroup, number>([
  ['african', 13],
  ['asia_pacific', 12],
  ['grulac', 10],
  ['weog', 12],
  ['eastern_european', 8],
]);

/** The committee: who they are, what they know, and how leniently they grade (s.d. 0.4 around 0). */
export function reviewersOf(
  proposals: readonly DemoProposal[],
  population: Population,
  random: Random,
): DemoReviewer[] {
  const origins = originsOf(random);
  const genders = random.shuffled(
    inProportion<Gender>(
      new Map([
        ['female', 25],
        ['male', 29],
        ['undisclosed', 1],
      ]),
      COMMITTEE,
    ),
  );
  const speakers = onlySpeaking(proposals, random);
  const themes = new Deck(THEMES, random);
  const leniencies = centred(origins.map(() => random.normal()));
  let speaking = 0;
  return origins.map((origin, index) => {
    const known = speaking < SPEAKING ? speakers.find(sameOrigin(origin)) : undefined;
    if (known) {
      speaking += 1;
      speakers.splice(speakers.indexOf(known), 1);
    }
    const person = known ?? newcomer(origin, genders[index] as Gender, population, random);
    const expertise = themes.dealMany(random.pick([2, 2, 3, 3, 4]));
    const tags = expertise.flatMap(({ subjects }) => subjects.flatMap((subject) => subject.tags.slice(0, 2)));
    return {
      person,
      themes: expertise.map(({ name }) => name),
      tags: random.shuffled([...new Set(tags)]).slice(0, random.whole(3, 7)),
      leniency: leniencies[index] as number,
    };
  });
}

/** Somebody not named elsewhere, often from an organisation that is. */
function newcomer(origin: Origin, gender: Gender, population: Population, random: Random): DemoPerson {
  const known = population.knownOrganisations(origin);
  const shared = known.length > 0 && random.chance(0.5) ? random.pick(known) : undefined;
  return population.outsider(origin, gender, shared);
}

function originsOf(random: Random): Origin[] {
  const groups = inProportion(GROUPS, COMMITTEE);
  const regions = random.shuffled(inProportion(REGIONS, COMMITTEE));
  return groups.map((stakeholderGroup, index) => ({
    stakeholderGroup,
    regionalGroup:
      stakeholderGroup === 'intergovernmental' ? 'intergovernmental' : (regions[index] as RegionalGroup),
  }));
}

/** People who are announced as speakers and never as organisers: those may sit on the committee. */
function onlySpeaking(proposals: readonly DemoProposal[], random: Random): DemoPerson[] {
  const entries = proposals.flatMap(({ people }) => people);
  const others = new Set(entries.filter(({ role }) => role !== 'speaker').map(({ person }) => person));
  const speakers = entries.filter(({ person }) => !others.has(person)).map(({ person }) => person);
  return random.shuffled([...new Set(speakers)]);
}

const sameOrigin = (origin: Origin) => (person: DemoPerson) =>
  person.stakeholderGroup === origin.stakeholderGroup && person.regionalGroup === origin.regionalGroup;

/** The values moved and stretched to mean 0 and the leniency's standard deviation. */
function centred(values: readonly number[]): number[] {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const deviation = Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1),
  );
  return values.map((value) => ((value - mean) / deviation) * LENIENCY);
}
