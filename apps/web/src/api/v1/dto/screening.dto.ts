import { SECOND_PERSON_RULES, type SecondPersonRule } from '#libs/calls';
import {
  OPINIONS,
  type OpinionOutcome,
  SCREENING_OUTCOMES,
  type ScreeningOutcome,
  WORKLIST_FILTERS,
  WORKLIST_PARTS,
  type WorklistFilter,
  type WorklistPart,
} from '#libs/proposals';
import {
  Choice,
  Decimal,
  Flag,
  Id,
  Instant,
  Nested,
  NestedList,
  Text,
  TextList,
  Whole,
} from '../contract/field.js';
import { PageQuery } from './page.dto.js';
import { FindingAnswer } from './proposal.dto.js';

const RESULT_STATES = ['in_force', 'waits', 'disputed'] as const;
const SAYABLE = [...SCREENING_OUTCOMES, 'discuss'] as const;

/** Who has a proposal in hand. */
export class TakenAnswer {
  @Text({ max: 500, doc: 'Name.' })
  name: string;

  @Flag({ doc: 'It is the person of the token.' })
  mine: boolean;

  @Instant({ doc: 'Until when it stays with them.' })
  until: Date;
}

/** To whom a proposal has come back with its cure. */
export class ReturnedAnswer {
  @Text({ max: 500, doc: 'Name.' })
  name: string;

  @Flag({ doc: 'It is the person of the token.' })
  mine: boolean;
}

/** A proposal on the screeners' list, with what the rules find in it. */
export class QueueAnswer {
  @Id({ doc: 'Id of the proposal.' })
  proposalId: string;

  @Whole({ min: 1, max: 1_000_000_000, doc: 'Number within the call.' })
  number: number;

  @Whole({
    min: 1,
    max: 1_000_000_000,
    doc: 'Version of the proposal, to be named when it is passed with others.',
  })
  version: number;

  @Choice(WORKLIST_PARTS, {
    doc: 'Where it stands; `lapsed` are cures whose date has passed, `passed` whatever has become of them since.',
  })
  status: WorklistPart;

  @Text({ max: 500, doc: 'Title.' })
  title: string;

  @Text({ max: 500, doc: 'Name of its theme; empty without one.' })
  themeName: string;

  @Instant({ doc: 'When it was first submitted.' })
  submittedAt: Date;

  @Instant({ nullable: true, doc: 'Until when it may be put right, if that was asked for.' })
  cureUntil: Date | null;

  @Flag({ doc: 'The rules find nothing at all.' })
  clean: boolean;

  @NestedList(FindingAnswer, { most: 10_000, doc: 'What the rules find in it as it stands.' })
  findings: FindingAnswer[];

  @Nested(TakenAnswer, { nullable: true, doc: 'Who has it in hand.' })
  taken: TakenAnswer | null;

  @Nested(ReturnedAnswer, { nullable: true, doc: 'To whom it has come back with its cure.' })
  returnedTo: ReturnedAnswer | null;

  @Whole({ min: 0, max: 1000, doc: 'How many have said what they think of it, where two must agree.' })
  opinions: number;

  @Flag({ doc: 'They do not agree, or want to talk about it.' })
  disputed: boolean;

  @Whole({ min: 0, max: 1_000_000, doc: 'Others that say alike, and that nobody has judged.' })
  duplicates: number;

  @Text({ max: 2000, format: 'uri', doc: 'Address of its screening in this API.' })
  self: string;
}

/** One result of screening. */
export class ScreeningResultAnswer {
  @Choice(SCREENING_OUTCOMES, { doc: 'What was said; `reopened` took an earlier result back.' })
  outcome: ScreeningOutcome;

  @Text({ max: 100_000, doc: 'Why, as the proposer read it; may be empty when it passed.' })
  reason: string;

  @TextList({ most: 100, max: 200, doc: 'Codes of the reasons that were chosen.' })
  reasonCodes: string[];

  @Text({ max: 10_000, doc: 'For other screeners and the committee; may be empty.' })
  note: string;

  @Instant({ nullable: true, doc: 'Until when it may be put right.' })
  cureUntil: Date | null;

  @Instant({ doc: 'When.' })
  screenedAt: Date;

  @Text({ max: 500, doc: 'By whom.' })
  screenedBy: string;

  @Text({ max: 500, doc: 'Who said the same, where two had to; empty otherwise.' })
  secondedBy: string;
}

/** What one screener thinks where two must agree. */
export class OpinionAnswer {
  @Choice(OPINIONS, { doc: 'What they said; `discuss` wants a word before anything is decided.' })
  outcome: OpinionOutcome;

  @Text({ max: 100_000, doc: 'Why, in their own words.' })
  reason: string;

  @TextList({ most: 100, max: 200, doc: 'Codes of the reasons they chose.' })
  reasonCodes: string[];

  @Text({ max: 10_000, doc: 'For other screeners and the committee.' })
  note: string;

  @Instant({ nullable: true, doc: 'Until when it may be put right.' })
  cureUntil: Date | null;

  @Text({ max: 500, doc: 'Who.' })
  name: string;

  @Flag({ doc: 'It is the person of the token.' })
  mine: boolean;

  @Instant({ doc: 'When.' })
  at: Date;
}

/** Another proposal that says alike. */
export class AlikeAnswer {
  @Id({ doc: 'Id of the other proposal.' })
  proposalId: string;

  @Whole({ min: 1, max: 1_000_000_000, doc: 'Its number.' })
  number: number;

  @Text({ max: 500, doc: 'Its title.' })
  title: string;

  @Decimal({ min: 0, max: 1, doc: 'How alike their words are.' })
  similarity: number;

  @Decimal({ min: 0, max: 1, doc: 'How much of one stands word for word in the other.' })
  copied: number;

  @Choice(['different', 'same'], { nullable: true, doc: 'What was judged; null when nobody has.' })
  verdict: 'different' | 'same' | null;
}

/** A point of the checklist. */
export class TickAnswer {
  @Text({ max: 200, doc: 'Code.', example: 'fits_theme' })
  code: string;

  @Text({ max: 500, doc: 'What is to be looked at.' })
  name: string;
}

/** A reason that can be chosen. */
export class ReasonAnswer {
  @Text({ max: 200, doc: 'Code.' })
  code: string;

  @Text({ max: 500, doc: 'Its name, for screeners.' })
  name: string;

  @Text({ max: 10_000, doc: 'What the proposer reads.' })
  text: string;
}

/** The screening of one proposal. */
export class ScreeningAnswer {
  @Id({ doc: 'Id of the proposal.' })
  proposalId: string;

  @Whole({ min: 1, max: 1_000_000_000, nullable: true, doc: 'Number within the call.' })
  number: number | null;

  @Text({ max: 100, doc: 'Where the proposal stands.', example: 'submitted' })
  status: string;

  @Flag({ doc: 'The date of its cure has passed.' })
  lapsed: boolean;

  @NestedList(FindingAnswer, { most: 10_000, doc: 'What the rules find in it as it stands.' })
  findings: FindingAnswer[];

  @TextList({ most: 10, max: 100, values: SAYABLE, doc: 'What can be said of it now.' })
  outcomes: (typeof SAYABLE)[number][];

  @NestedList(TickAnswer, { most: 100, doc: 'What a screener looks at beside the rules.' })
  checklist: TickAnswer[];

  @TextList({ most: 100, max: 200, doc: 'Codes of what is ticked so far.' })
  ticked: string[];

  @NestedList(ReasonAnswer, { most: 100, doc: 'The reasons that can be chosen.' })
  reasons: ReasonAnswer[];

  @Nested(TakenAnswer, { nullable: true, doc: 'Who has it in hand.' })
  taken: TakenAnswer | null;

  @Nested(ReturnedAnswer, { nullable: true, doc: 'To whom it has come back with its cure.' })
  returnedTo: ReturnedAnswer | null;

  @Choice(SECOND_PERSON_RULES, {
    doc: 'When a second person must agree: never, for declines, for all results.',
  })
  secondPerson: SecondPersonRule;

  @NestedList(OpinionAnswer, { most: 100, doc: 'What screeners have said of this version, and still say.' })
  opinions: OpinionAnswer[];

  @NestedList(AlikeAnswer, { most: 10_000, doc: 'Others that say alike, the closest first.' })
  duplicates: AlikeAnswer[];

  @NestedList(ScreeningResultAnswer, { most: 10_000, doc: 'What was said of it so far, oldest first.' })
  history: ScreeningResultAnswer[];

  @Whole({ min: 1, max: 1_000_000_000, doc: 'Version of the proposal.' })
  version: number;
}

/** What became of a result. */
export class ScreenedAnswer extends ScreeningAnswer {
  @Choice(RESULT_STATES, {
    doc: '`in_force`: its people get a letter; `waits` for a second person to say the same; `disputed`: others said otherwise.',
  })
  state: (typeof RESULT_STATES)[number];
}

const NOTE = 'For other screeners and the committee alone.';

export class ScreeningSent {
  @Choice(SAYABLE, {
    doc: 'What is said of it. Where two must agree, `discuss` keeps anything from being decided until they have talked; it needs a note.',
    example: 'cure_requested',
  })
  outcome: (typeof SAYABLE)[number];

  @Text({
    max: 5000,
    optional: true,
    doc: 'Why, in your own words; the proposer reads it behind the texts of the reasons chosen. Something of the two is needed unless a proposal passes in which the rules found nothing that blocks; of one that passes all the same only the committee reads it.',
    example: 'Name a third speaker.',
  })
  reason?: string;

  @TextList({ most: 50, max: 100, optional: true, doc: 'Codes of the call’s reasons.', example: [] })
  reasonCodes?: string[];

  @Text({ max: 5000, optional: true, doc: NOTE })
  note?: string;

  @TextList({
    most: 50,
    max: 100,
    optional: true,
    doc: 'Codes of the checklist that are ticked: a pass that leaves some open needs a reason. Left out: nobody was asked to tick.',
    example: [],
  })
  ticked?: string[];

  @Instant({ optional: true, nullable: true, doc: 'Until when it may be put right; with `cure_requested`.' })
  cureUntil?: string | null;
}

export class QueueQuery extends PageQuery {
  @Choice(WORKLIST_PARTS, {
    optional: true,
    doc: 'The part of the list; what waits to be screened unless told. Cures whose date has passed are `lapsed`; `passed` are also those that are under review or decided.',
  })
  status: WorklistPart = 'submitted';

  @Choice(WORKLIST_FILTERS, {
    optional: true,
    doc: '`clean`: nothing was found, and nothing alike; `flagged`: something was; `cured`: it came back; `second`: it waits for you to agree or not; `disputed`; `mine`: in your hands or back to you; `duplicates`.',
  })
  show?: WorklistFilter;

  @Id({ optional: true, doc: 'Id of a theme.' })
  theme?: string;
}
