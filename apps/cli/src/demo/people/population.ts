import { Deck, inProportion } from '../deck.js';
import type { Random } from '../random.js';
import {
  type DemoPerson,
  type Gender,
  REGIONAL_GROUPS,
  type RegionalGroup,
  STAKEHOLDER_GROUPS,
  type StakeholderGroup,
} from '../types.js';
import { COUNTRIES, type Country } from './country.js';
import { plainLatin } from './latin.js';
import { NAME_POOLS } from './names.js';
import { INTERGOVERNMENTAL, NAMINGS, type Organisation } from './organisation.js';

/** A stakeholder group and a regional group that somebody belongs to. */
export interface Origin {
  stakeholderGroup: StakeholderGroup;
  regionalGroup: RegionalGroup;
}

/** How often somebody may be named. */
export interface Place {
  /** One proposal names nobody twice. */
  taken: ReadonlySet<DemoPerson>;
  asOrganiser: boolean;
  /** Kinds of organisation that know the subject; others are taken where there are none. */
  kinds: readonly string[];
}

const AGAIN = 0.5;
const COLLEAGUE = 0.45;
const MOST_APPEARANCES = 5;
// the limit that the call sets on a person and on an institution
const MOST_ORGANISED = 3;

interface Resident {
  person: DemoPerson;
  organisation: Organisation;
  appearances: number;
  organised: number;
}

/** The people and organisations of the demo: made when first needed, then met again. */
export class Population {
  private readonly residents = new Map<string, Resident[]>();
  private readonly organisations = new Map<string, Deck<Organisation>>();
  private readonly organised = new Map<string, number>();
  private readonly byPerson = new Map<DemoPerson, Resident>();
  private readonly names = new Set<string>();
  private readonly genders: Deck<Gender>;
  private readonly anyCountry: Deck<Country>;

  constructor(private readonly random: Random) {
    // 43 of 100 participants were women in 2018
    const shares = new Map<Gender, number>([
      ['female', 86],
      ['male', 110],
      ['other', 2],
      ['undisclosed', 2],
    ]);
    this.genders = new Deck(inProportion(shares, 200), random);
    this.anyCountry = new Deck(COUNTRIES, random);
  }

  /** Somebody of that origin who may still be named here, known already or new. */
  somebody(origin: Origin, place: Place): DemoPerson {
    const known = this.residents.get(key(origin)) ?? [];
    const free = known.filter(
      (resident) => this.free(resident, place) && suits(resident.organisation, place),
    );
    const again = free.length > 0 && this.random.chance(AGAIN);
    const resident = again ? this.random.pick(free) : this.newcomer(origin, place);
    resident.appearances += 1;
    if (place.asOrganiser) {
      resident.organised += 1;
      this.count(resident.organisation);
    }
    return resident.person;
  }

  /** Somebody new, who will be named by nobody else. */
  outsider(origin: Origin, gender: Gender, organisation?: Organisation): DemoPerson {
    return this.person(origin, organisation ?? this.organisation(origin), gender);
  }

  /** The organisation somebody of this population belongs to. */
  organisationOf(person: DemoPerson): Organisation {
    const resident = this.byPerson.get(person);
    if (!resident) throw new RangeError(`${person.name} does not live here`);
    return resident.organisation;
  }

  /** Organisations of that origin that people named so far belong to. */
  knownOrganisations(origin: Origin): Organisation[] {
    return [...new Set((this.residents.get(key(origin)) ?? []).map(({ organisation }) => organisation))];
  }

  private free({ person, organisation, appearances, organised }: Resident, place: Place): boolean {
    if (place.taken.has(person) || appearances >= MOST_APPEARANCES) return false;
    return !place.asOrganiser || (organised < MOST_ORGANISED && this.mayOrganise(organisation));
  }

  private mayOrganise(organisation: Organisation): boolean {
    return (this.organised.get(organisation.name) ?? 0) < MOST_ORGANISED;
  }

  private count(organisation: Organisation): void {
    this.organised.set(organisation.name, (this.organised.get(organisation.name) ?? 0) + 1);
  }

  private newcomer(origin: Origin, place: Place): Resident {
    const organisation = this.colleagues(origin, place) ?? this.organisation(origin, place);
    const person = this.person(origin, organisation, this.genders.deal());
    const resident = { person, organisation, appearances: 0, organised: 0 };
    this.residents.set(key(origin), [...(this.residents.get(key(origin)) ?? []), resident]);
    this.byPerson.set(person, resident);
    return resident;
  }

  /** An organisation that is known already and may be named here, now and then. */
  private colleagues(origin: Origin, place: Place): Organisation | undefined {
    const known = this.knownOrganisations(origin).filter(
      (organisation) => suits(organisation, place) && (!place.asOrganiser || this.mayOrganise(organisation)),
    );
    return known.length > 0 && this.random.chance(COLLEAGUE) ? this.random.pick(known) : undefined;
  }

  private organisation(origin: Origin, place?: Place): Organisation {
    const deck = this.organisations.get(key(origin)) ?? new Deck(possible(origin), this.random);
    this.organisations.set(key(origin), deck);
    const allowed = (organisation: Organisation) => !place?.asOrganiser || this.mayOrganise(organisation);
    const found =
      deck.dealWhere((organisation) => allowed(organisation) && (!place || suits(organisation, place))) ??
      deck.dealWhere((organisation) => allowed(organisation) && !NARROW.has(organisation.kind));
    if (!found) throw new RangeError(`no organisation left for ${key(origin)}`);
    return found;
  }

  private person(origin: Origin, organisation: Organisation, gender: Gender): DemoPerson {
    const home =
      organisation.country ??
      this.countryOf(
        origin.regionalGroup === 'intergovernmental' ? organisation.region : origin.regionalGroup,
      );
    const name = this.unusedName(home, gender);
    return {
      name,
      email: `${plainLatin(name, '.')}@${domainOf(organisation)}.example`,
      organisation: organisation.name,
      ...origin,
      country: origin.regionalGroup === 'intergovernmental' ? null : home.code,
      gender,
    };
  }

  private countryOf(region: RegionalGroup | null): Country {
    return this.anyCountry.dealWhere((country) => region === null || country.region === region) as Country;
  }

  private unusedName(country: Country, gender: Gender): string {
    const pool = NAME_POOLS.get(country.names);
    if (!pool) throw new RangeError(`no names for ${country.names}`);
    const female = gender === 'female' || (gender !== 'male' && this.random.chance(0.5));
    for (let attempt = 0; attempt < 1000; attempt += 1) {
      const given = this.random.pick(female ? pool.women : pool.men);
      const family = this.random.pick(pool.families);
      const name = pool.familyFirst ? `${family} ${given}` : `${given} ${family}`;
      const plain = plainLatin(name, '.');
      if (given === family || this.names.has(plain)) continue;
      this.names.add(plain);
      return name;
    }
    throw new RangeError(`no names left in ${country.names}`);
  }
}

/** Organisations with a purpose so narrow that elsewhere they would surprise. */
const NARROW = new Set([
  'a child helpline',
  "a children's ombudsperson",
  'a refugee-led organisation',
  'a language foundation',
  'an association of older people',
  'an LGBTQI rights group',
  'an indigenous organisation',
  'a disability rights organisation',
  'an educational software firm',
  'a tax authority',
  'a police service',
]);

const suits = ({ kind }: Organisation, { kinds }: Place): boolean =>
  kinds.length === 0 ? !NARROW.has(kind) : kinds.includes(kind);

/** The name without its small words: a label of a domain has room for 63 characters. */
const domainOf = ({ name }: Organisation): string =>
  plainLatin(name.replaceAll(/\b(of|the|and|for|de|et)\b/g, ' '), '-');

const key = (origin: Origin): string => `${origin.stakeholderGroup}/${origin.regionalGroup}`;

function possible({ stakeholderGroup, regionalGroup }: Origin): Organisation[] {
  if (stakeholderGroup === 'intergovernmental') {
    return INTERGOVERNMENTAL.filter(
      ({ region }) => regionalGroup === 'intergovernmental' || region === null || region === regionalGroup,
    );
  }
  const countries = COUNTRIES.filter(
    (country) => regionalGroup === 'intergovernmental' || country.region === regionalGroup,
  );
  const all = countries.flatMap((country) =>
    NAMINGS[stakeholderGroup]
      .filter(({ only }) => !only || only.includes(country.names))
      .flatMap(({ name, kind }) =>
        placesFor(name, country).map((place) => ({
          name: place,
          kind,
          stakeholderGroup,
          country,
          region: country.region,
        })),
      ),
  );
  return all;
}

const placesFor = (name: string, country: Country): string[] =>
  name.includes('{city}')
    ? country.cities.map((city) => name.replace('{city}', city))
    : [name.replace('{country}', country.name)];

// participants of 2022, in per cent; a few people of civil society represent no country either
const GROUPS: Readonly<Record<StakeholderGroup, number>> = {
  civil_society: 32,
  government: 29,
  intergovernmental: 11,
  private_sector: 16,
  technical_community: 11,
};
const REGIONS: Readonly<Record<Exclude<RegionalGroup, 'intergovernmental'>, number>> = {
  african: 44,
  asia_pacific: 15,
  eastern_european: 4,
  grulac: 8,
  weog: 21,
};
const WITHOUT_COUNTRY: Partial<Record<StakeholderGroup, number>> = {
  intergovernmental: 7.2,
  civil_society: 0.8,
};

/** Origins in the proportions of the forum's participants, `total` of them. */
export function participants(total: number): Origin[] {
  const countries = Object.values(REGIONS).reduce((a, b) => a + b, 0);
  const weights = STAKEHOLDER_GROUPS.flatMap((stakeholderGroup) => {
    const without = WITHOUT_COUNTRY[stakeholderGroup] ?? 0;
    return REGIONAL_GROUPS.map((regionalGroup) => {
      const weight =
        regionalGroup === 'intergovernmental'
          ? without
          : ((GROUPS[stakeholderGroup] - without) * REGIONS[regionalGroup]) / countries;
      return [{ stakeholderGroup, regionalGroup }, weight] as const;
    });
  });
  return inProportion(new Map<Origin, number>(weights), total);
}
