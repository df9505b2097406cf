import { EXPERTS } from '../content/experts.js';
import { SESSION_DESIGNS, type SessionDesign } from '../content/formats.js';
import { articled, speakersInWords } from '../content/kinds.js';
import type { Idea, Subject } from '../content/subject.js';
import { SUBJECTS, THEMES } from '../content/themes.js';
import { TWINS } from '../content/twins.js';
import { Deck, inProportion } from '../deck.js';
import { COUNTRIES } from '../people/country.js';
import type { Population } from '../people/population.js';
import type { Random } from '../random.js';
import type { DemoPerson, DemoProposal } from '../types.js';
import { diversityOf } from './diversity.js';
import { type Cast, Casting, namedPeople } from './people.js';
import { type SessionFacts, Writer } from './texts.js';

/** Turns ideas into whole proposals: people, texts, tags, format and the hour of submission. */
export class ProposalMaker {
  private readonly casting: Casting;
  private readonly writer: Writer;

  constructor(
    private readonly population: Population,
    private readonly random: Random,
  ) {
    this.casting = new Casting(population, random);
    this.writer = new Writer(random);
  }

  /** One submitted proposal; `owner` leads it when given. */
  make(theme: string, idea: Idea, design: SessionDesign, owner?: DemoPerson): DemoProposal {
    const subject = subjectOf(idea);
    const cast = this.casting.cast(EXPERTS.get(subject.slug) ?? [], owner);
    const { answers, policyQuestions } = this.writer.write(
      idea,
      subject,
      design,
      this.facts(theme, subject, cast),
    );
    return {
      theme,
      subject: subject.slug,
      title: idea.title,
      tags: this.tagsOf(subject),
      format: design.format,
      minutes: this.random.pick(design.minutes),
      policyQuestions,
      sdgs: this.sdgsOf(subject),
      firstTime: this.random.chance(0.42),
      language: 'en',
      answers: { layout: this.random.pick(design.layouts), ...answers },
      people: namedPeople(cast, this.random),
      submittedHoursBeforeDeadline: this.hoursBeforeDeadline(),
    };
  }

  private facts(theme: string, subject: Subject, cast: Cast): SessionFacts {
    const owner = cast.organisers[0] as DemoPerson;
    return {
      theme,
      phrase: subject.phrase,
      speakers: speakersInWords(cast.speakers, (person) => this.population.organisationOf(person).kind),
      moderator: cast.moderator.name,
      online: cast.onlineModerator.name,
      rapporteur: cast.rapporteur.name,
      organiser: articled(owner.organisation),
      city: this.random.pick(
        COUNTRIES.find(({ code }) => code === owner.country)?.cities ?? ['Geneva', 'New York'],
      ),
      diversity: diversityOf(cast.speakers),
    };
  }

  private tagsOf({ tags: [own = '', ...related] }: Subject): string[] {
    return [own, ...this.random.shuffled(related).slice(0, this.random.pick([0, 1, 1, 2, 2]))];
  }

  private sdgsOf({ sdgs }: Subject): number[] {
    const some = this.random.shuffled(sdgs).slice(0, this.random.whole(2, sdgs.length));
    const more = this.random.chance(0.2) ? [this.random.whole(1, 17)] : [];
    return [...new Set([...some, ...more])].sort((a, b) => a - b);
  }

  /** Six out of ten arrive on the last day, many of these in its last hours. */
  private hoursBeforeDeadline(): number {
    const u = this.random.next();
    return this.random.chance(0.6) ? 24 * u ** 2 : 24 + 1400 * u ** 2.5;
  }
}

/** The proposals of 2018 in the order of their submission: the first has number 1. */
export function proposalsOf2018(maker: ProposalMaker, random: Random): DemoProposal[] {
  const ideas = random.shuffled(
    THEMES.flatMap(({ name, ideas: own }) => own.map((idea) => ({ theme: name, idea }))),
  );
  const shares = new Map(SESSION_DESIGNS.map((design) => [design, design.share]));
  const designs = new Deck(inProportion(shares, ideas.length), random);
  return (
    ideas
      // ideas with a format of their own choose first
      .sort((a, b) => Number(b.idea.format !== undefined) - Number(a.idea.format !== undefined))
      .map(({ theme, idea }) => ({ theme, idea, design: designFor(idea, designs) }))
      // a twin repeats what was written before
      .sort((a, b) => Number(TWINS.has(a.idea.title)) - Number(TWINS.has(b.idea.title)))
      .map(({ theme, idea, design }) => maker.make(theme, idea, design))
      .sort((a, b) => (b.submittedHoursBeforeDeadline ?? 0) - (a.submittedHoursBeforeDeadline ?? 0))
  );
}

function subjectOf(idea: Idea): Subject {
  const subject = SUBJECTS.get(idea.subject);
  if (!subject) throw new RangeError(`unknown subject ${idea.subject}`);
  return subject;
}

function designFor({ format }: Idea, designs: Deck<SessionDesign>): SessionDesign {
  const design = designs.dealWhere((candidate) => format === undefined || candidate.format === format);
  if (!design) throw new RangeError(`unknown format ${format}`);
  return design;
}
