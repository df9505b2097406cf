import { LEFT_OUT, type LeftOut, PAIR_VIEWS, type PairView, type Verdict, VERDICTS } from '#libs/proposals';
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
import { ScreeningAnswer } from './screening.dto.js';

export class NextSent {
  @TextList({
    most: 500,
    max: 36,
    id: true,
    optional: true,
    doc: 'Ids of proposals just laid aside.',
    example: [],
  })
  except?: string[];
}

export class NextAnswer {
  @Nested(ScreeningAnswer, {
    nullable: true,
    doc: 'The proposal that is in your hands now; null when nothing is left for you.',
  })
  screening: ScreeningAnswer | null;
}

export class TakeSent {
  @Flag({ optional: true, doc: 'Takes it out of somebody else’s hands, too.', example: false })
  over?: boolean;
}

export class TicksSent {
  @TextList({ most: 50, max: 100, doc: 'Codes of everything that is ticked.', example: ['fits_theme'] })
  ticked: string[];
}

/** A proposal as it was seen before it is passed with others. */
export class SeenSent {
  @Id({ doc: 'Id of the proposal.' })
  proposalId: string;

  @Whole({ min: 1, max: 1_000_000_000, doc: 'The version that was seen.' })
  version: number;
}

export class CleanSent {
  @NestedList(SeenSent, { most: 500, doc: 'Those to pass; at most 200 at once.' })
  proposals: SeenSent[];
}

export class LeftOutAnswer {
  @Id({ doc: 'Id of the proposal.' })
  proposalId: string;

  @Whole({ min: 1, max: 1_000_000_000, doc: 'Its number.' })
  number: number;

  @Choice(LEFT_OUT, {
    doc: '`changed` since it was seen; `not_waiting` to be screened; `flagged` by the rules; `in_hand` of somebody else; `alike` to another; `judged` by one of two.',
  })
  reason: LeftOut;
}

export class CleanAnswer {
  @Id({ doc: 'Id of this pass of many.' })
  batchId: string;

  @Whole({ min: 0, max: 500, doc: 'How many passed.' })
  passed: number;

  @NestedList(LeftOutAnswer, { most: 500, doc: 'Those that were left out, and why.' })
  leftOut: LeftOutAnswer[];
}

/** One of two that say alike. */
export class PairSideAnswer {
  @Id({ doc: 'Id of the proposal.' })
  proposalId: string;

  @Whole({ min: 1, max: 1_000_000_000, doc: 'Its number.' })
  number: number;

  @Text({ max: 500, doc: 'Its title.' })
  title: string;

  @Text({ max: 500, doc: 'Organisation of its first organiser.' })
  organisation: string;
}

export class PairAnswer {
  @Nested(PairSideAnswer, { doc: 'One of the two.' })
  a: PairSideAnswer;

  @Nested(PairSideAnswer, { doc: 'The other.' })
  b: PairSideAnswer;

  @Decimal({ min: 0, max: 1, doc: 'How alike their words are.' })
  similarity: number;

  @Decimal({ min: 0, max: 1, doc: 'How much of one stands word for word in the other.' })
  copied: number;

  @TextList({ most: 1000, max: 500, doc: 'Words that both have and few others.' })
  sharedTerms: string[];

  @Choice(['different', 'same'], { nullable: true, doc: 'What was judged; null when nobody has.' })
  verdict: 'different' | 'same' | null;

  @Text({ max: 10_000, doc: 'What was noted with it.' })
  note: string;

  @Text({ max: 500, doc: 'Who judged it; empty when nobody has.' })
  decidedBy: string;

  @Instant({ nullable: true, doc: 'When.' })
  decidedAt: Date | null;
}

export class PairList {
  @NestedList(PairAnswer, { most: 100, doc: 'The closest first, at most 100.' })
  items: PairAnswer[];

  @Instant({ nullable: true, doc: 'When texts were compared last; null when never.' })
  comparedAt: Date | null;
}

export class PairsQuery {
  @Choice(PAIR_VIEWS, { optional: true, doc: 'Those nobody has judged unless told; or those judged so.' })
  show: PairView = 'open';
}

export class VerdictSent {
  @Id({ doc: 'Id of one of the two.' })
  a: string;

  @Id({ doc: 'Id of the other.' })
  b: string;

  @Choice(VERDICTS, {
    doc: '`same`: they should be merged, and selection is told; `different`; `open` takes it back.',
  })
  verdict: Verdict;

  @Text({ max: 5000, optional: true, doc: 'A word to other screeners.' })
  note?: string;
}
