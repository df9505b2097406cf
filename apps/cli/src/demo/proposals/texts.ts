import type { SessionDesign } from '../content/formats.js';
import { STAKES } from '../content/stakes.js';
import { filled } from '../content/prose.js';
import {
  DESCRIPTION_ENDINGS,
  DIVERSITY_ENDINGS,
  FACILITATION_ENDINGS,
  FACILITATION_MIDDLE,
  GOVERNANCE_ENDINGS,
  GOVERNANCE_OPENINGS,
  ONLINE_ENDINGS,
  ONLINE_MIDDLE,
  ONLINE_OPENINGS,
  ONLINE_TOOLS,
  OUTCOME_ENDINGS,
  THEME_RELEVANCE,
} from '../content/session-texts.js';
import type { Idea, Subject } from '../content/subject.js';
import { Deck } from '../deck.js';
import type { Random } from '../random.js';
import type { DemoAnswers } from '../types.js';

/** Values of the tokens in the sentences about a session. */
export type SessionFacts = Readonly<
  Record<
    | 'theme'
    | 'phrase'
    | 'speakers'
    | 'moderator'
    | 'online'
    | 'rapporteur'
    | 'organiser'
    | 'city'
    | 'diversity',
    string
  >
>;

/** Writes the texts of proposals, taking every sentence as seldom as the stock allows. */
export class Writer {
  private readonly decks = new Map<readonly string[], Deck<string>>();

  constructor(private readonly random: Random) {}

  /** The answers to the form's questions, and up to two policy questions beside the idea's own. */
  write(
    idea: Idea,
    subject: Subject,
    design: SessionDesign,
    facts: SessionFacts,
  ): { answers: DemoAnswers; policyQuestions: string[] } {
    const say = (...pools: readonly (readonly string[])[]) =>
      pools.map((pool) => filled(this.deck(pool).deal(), facts)).join(' ');
    const stake = say(STAKES[facts.theme] ?? THEME_RELEVANCE);
    const session = say(design.openings, DESCRIPTION_ENDINGS);
    return {
      policyQuestions: [idea.question, ...this.deck(subject.questions).dealMany(this.random.whole(0, 2))],
      answers: {
        themeRelevance: say(subject.relevance, THEME_RELEVANCE),
        governanceRelevance: say(GOVERNANCE_OPENINGS, GOVERNANCE_ENDINGS),
        description: this.description(idea, subject, stake, session),
        expectedOutcomes: say(subject.outcomes, OUTCOME_ENDINGS),
        facilitation: say(design.facilitation, FACILITATION_MIDDLE, FACILITATION_ENDINGS),
        onlineParticipation: say(ONLINE_OPENINGS, ONLINE_MIDDLE, ONLINE_ENDINGS),
        onlineTools: this.deck(ONLINE_TOOLS).deal(),
        diversity: `${facts.diversity} ${say(DIVERSITY_ENDINGS)}`,
      },
    };
  }

  /** Three or four paragraphs in one of several orders, ending with how the session is held. */
  private description({ lead }: Idea, subject: Subject, stake: string, session: string): string {
    const [first = '', second = '', third = ''] = this.deck(subject.context).dealMany(3);
    const example = this.deck(subject.cases).deal();
    const tension = this.deck(subject.tensions).deal();
    const order = this.random.pick([
      [
        [lead, first],
        [example, second, tension],
        [stake, session],
      ],
      [[first, second], [lead, stake], [example, tension], [session]],
      [
        [lead, first, second],
        [example, tension],
        [stake, session],
      ],
      [[example, first], [lead, tension], [second, stake], [session]],
      [
        [first, example, third],
        [lead, second, tension],
        [stake, session],
      ],
      [[stake, first], [lead, second], [example, tension, third], [session]],
      [
        [tension, first],
        [example, second],
        [lead, stake, session],
      ],
    ]);
    return order.map((paragraph) => paragraph.join(' ')).join('\n\n');
  }

  private deck(pool: readonly string[]): Deck<string> {
    const deck = this.decks.get(pool) ?? new Deck(pool, this.random);
    this.decks.set(pool, deck);
    return deck;
  }
}
