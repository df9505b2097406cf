import { Deck } from '../deck.js';
import { type Origin, type Population, participants } from '../people/population.js';
import type { Random } from '../random.js';
import type { DemoNamedPerson, DemoPerson, DemoRole } from '../types.js';

const ORGANISERS = [1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 5, 6, 7];
const SPEAKERS = [3, 3, 3, 4, 4, 4, 4, 5, 5, 5];

/** So many come from an organisation close to the subject. */
const EXPERTS = 0.92;

/** The people of a proposal by the part they play. */
export interface Cast {
  organisers: readonly DemoPerson[];
  speakers: readonly DemoPerson[];
  moderator: DemoPerson;
  onlineModerator: DemoPerson;
  rapporteur: DemoPerson;
}

/** Casts proposals so that all together have the profile of the forum's participants. */
export class Casting {
  private readonly origins: Deck<Origin>;
  private readonly organiserCounts: Deck<number>;
  private readonly speakerCounts: Deck<number>;

  constructor(
    private readonly population: Population,
    private readonly random: Random,
  ) {
    this.origins = new Deck(participants(250), random);
    this.organiserCounts = new Deck(ORGANISERS, random);
    this.speakerCounts = new Deck(SPEAKERS, random);
  }

  /** A new cast from the given kinds of organisation, led by `owner` when one is given. */
  cast(experts: readonly string[], owner?: DemoPerson): Cast {
    const taken = new Set<DemoPerson>(owner ? [owner] : []);
    const draw = (asOrganiser: boolean, share = EXPERTS) => {
      const person = this.population.somebody(this.origins.deal(), {
        taken,
        asOrganiser,
        kinds: this.random.chance(share) ? experts : [],
      });
      taken.add(person);
      return person;
    };
    const organisers = owner ? [owner] : [draw(true, 1)];
    for (let more = this.organiserCounts.deal(); more > 1; more -= 1) organisers.push(draw(true));
    const speakers = Array.from({ length: this.speakerCounts.deal() }, () => draw(false));
    // an organiser often takes one of these parts as well, but nobody takes two of them
    const idle = this.random.shuffled(organisers);
    const helper = () => (this.random.chance(0.6) ? idle.pop() : undefined) ?? draw(false);
    return {
      organisers,
      speakers,
      moderator: helper(),
      onlineModerator: helper(),
      rapporteur: helper(),
    };
  }
}

/** The cast as the entries of a proposal; three speakers at least have confirmed. */
export function namedPeople(cast: Cast, random: Random): DemoNamedPerson[] {
  const entry = (
    person: DemoPerson,
    role: DemoRole,
    details: Partial<DemoNamedPerson> = {},
  ): DemoNamedPerson => ({ person, role, attendance: 'onsite', confirmed: true, contact: null, ...details });
  const contacts = ['primary', 'secondary'] as const;
  return [
    ...cast.organisers.map((person, index) =>
      entry(person, 'organiser', {
        contact: contacts[index] ?? null,
        attendance: index > 0 && random.chance(0.25) ? 'online' : 'onsite',
      }),
    ),
    ...cast.speakers.map((person, index) =>
      entry(person, 'speaker', {
        confirmed: index < 3 || random.chance(0.6),
        attendance: index > 1 && random.chance(0.3) ? 'online' : 'onsite',
      }),
    ),
    entry(cast.moderator, 'onsite_moderator'),
    entry(cast.onlineModerator, 'online_moderator', { attendance: random.chance(0.5) ? 'online' : 'onsite' }),
    entry(cast.rapporteur, 'rapporteur'),
  ];
}
