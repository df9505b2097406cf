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
import { type Twin, TWINS } from '../content/twins.js';
import type { Random } from '../random.js';
import type { DemoAnswers } from '../types.js';
import { Stock } from './stock.js';

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

/** Sentences about the subject of a session, which its description puts in an order of its own. */
type Background = Record<'first' | 'second' | 'example' | 'tension', string>;

/** What was written of an idea, its tokens not filled in yet. */
interface Draft {
  idea: Idea;
  /** Beside the idea's own. */
  questions: readonly string[];
  background: Background;
  answers: DemoAnswers;
}

/** Writes the texts of proposals, no two of which have much in common but twins. */
export class Writer {
  private readonly stock: Stock;
  private readonly drafts = new Map<string, Draft>();

  constructor(private readonly random: Random) {
    this.stock = new Stock(random);
  }

  /** The answers to the form's questions, and up to two policy questions beside the idea's own. */
  write(
    idea: Idea,
    subject: Subject,
    design: SessionDesign,
    facts: SessionFacts,
  ): { answers: DemoAnswers; policyQuestions: string[] } {
    this.stock.begin();
    const { answers, questions } = this.draft(idea, subject, design, facts.theme);
    return {
      policyQuestions: [idea.question, ...questions],
      answers: Object.fromEntries(
        Object.entries(answers).map(([field, text]) => [field, filled(text as string, facts)]),
      ) as unknown as DemoAnswers,
    };
  }

  private draft(idea: Idea, subject: Subject, design: SessionDesign, theme: string): Draft {
    const say = (...pools: readonly (readonly string[])[]) =>
      pools.map((pool) => this.stock.take(pool)).join(' ');
    const twin = TWINS.get(idea.title);
    const original = twin && this.drafts.get(twin.of);
    const questions = original?.questions ?? this.stock.takeMany(subject.questions, this.random.whole(0, 2));
    const copied = twin?.how === 'passages' ? original?.background : undefined;
    if (copied) for (const sentence of Object.values(copied)) this.stock.note(sentence);
    const background = copied ?? this.background(subject);
    const stake = say(STAKES[theme] ?? THEME_RELEVANCE);
    const session = say(design.openings, DESCRIPTION_ENDINGS);
    const own: DemoAnswers = {
      themeRelevance: say(subject.relevance, THEME_RELEVANCE),
      governanceRelevance: say(GOVERNANCE_OPENINGS, GOVERNANCE_ENDINGS),
      description: this.description(idea, background, stake, session),
      expectedOutcomes: say(subject.outcomes, OUTCOME_ENDINGS),
      facilitation: say(design.facilitation, FACILITATION_MIDDLE, FACILITATION_ENDINGS),
      onlineParticipation: say(ONLINE_OPENINGS, ONLINE_MIDDLE, ONLINE_ENDINGS),
      onlineTools: this.stock.take(ONLINE_TOOLS),
      diversity: `{diversity} ${say(DIVERSITY_ENDINGS)}`,
    };
    const answers = twin && original ? asTwin(twin, idea, own, original) : own;
    const draft = { idea, questions, background, answers };
    this.drafts.set(idea.title, draft);
    return draft;
  }

  private background({ context, cases, tensions }: Subject): Background {
    const [example, tension] = [this.stock.take(cases), this.stock.take(tensions)];
    const [first = '', second = ''] = this.stock.takeMany(context, 2);
    return { first, second, example, tension };
  }

  /** Three or four paragraphs in one of several orders, ending with how the session is held. */
  private description(
    { lead }: Idea,
    { first, second, example, tension }: Background,
    stake: string,
    session: string,
  ): string {
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
        [first, example],
        [lead, second, tension],
        [stake, session],
      ],
      [[stake, first], [lead, second], [example, tension], [session]],
      [
        [tension, first],
        [example, second],
        [lead, stake, session],
      ],
    ]);
    return order.map((paragraph) => paragraph.join(' ')).join('\n\n');
  }
}

/** The answers of a proposal that says what another says. */
function asTwin(twin: Twin, idea: Idea, own: DemoAnswers, original: Draft): DemoAnswers {
  if (twin.how === 'reworded') return { ...own, ...twin.answers };
  const { themeRelevance, governanceRelevance, expectedOutcomes, facilitation } = original.answers;
  if (twin.how === 'passages') return { ...own, themeRelevance, expectedOutcomes };
  const description = original.answers.description.replace(original.idea.lead, idea.lead);
  return { ...own, themeRelevance, governanceRelevance, expectedOutcomes, facilitation, description };
}
