import { Choice, Flag, Id, Instant, NestedList, Text, TextList, Whole } from '../contract/field.js';

/** A member's request for a second look. */
export class ReversalRequestAnswer {
  @Text({ max: 500, doc: 'Who asked.' })
  by: string;

  @Instant({ doc: 'When.' })
  at: Date;

  @Text({ max: 10_000, doc: 'Why.' })
  reason: string;
}

/** A proposal that was screened out. */
export class DeclineAnswer {
  @Id({ doc: 'Id of the proposal.' })
  proposalId: string;

  @Whole({ min: 1, max: 1_000_000_000, doc: 'Number within the call.' })
  number: number;

  @Whole({ min: 1, max: 1_000_000_000, doc: 'Version of the proposal.' })
  version: number;

  @Text({ max: 500, doc: 'Title.' })
  title: string;

  @Text({ max: 500, doc: 'Name of its theme; empty without one.' })
  themeName: string;

  @Text({ max: 500, doc: 'Organisation of its first organiser; empty for who may not know it.' })
  organisation: string;

  @Text({ max: 100_000, doc: 'Why, as the proposer read it.' })
  reason: string;

  @TextList({ most: 100, max: 200, doc: 'Codes of the reasons that were chosen.' })
  reasonCodes: string[];

  @Instant({ doc: 'When it was screened out.' })
  screenedAt: Date;

  @Text({ max: 10_000, doc: 'What screeners noted; for those who lead the committee or run the call.' })
  note: string;

  @Text({ max: 500, doc: 'By whom; for the same.' })
  screenedBy: string;

  @Text({ max: 500, doc: 'Who agreed, where two had to; for the same.' })
  secondedBy: string;

  @NestedList(ReversalRequestAnswer, { most: 1000, doc: 'Who asked for a second look; for the same.' })
  requests: ReversalRequestAnswer[];

  @Flag({ doc: 'The person of the token has asked for a second look.' })
  asked: boolean;
}

export class DeclineList {
  @NestedList(DeclineAnswer, { most: 100_000, doc: 'Every decline in force, by number.' })
  items: DeclineAnswer[];
}

export class ReversalSent {
  @Choice(['passed', 'reopened'], { doc: 'It passes, or is screened again.' })
  outcome: 'passed' | 'reopened';

  @Text({ max: 5000, optional: true, doc: 'Why; the committee reads it.', example: 'It was not late.' })
  reason?: string;

  @Whole({
    min: 1,
    max: 1_000_000_000,
    optional: true,
    doc: 'The version that was read: refused when there is a newer one.',
  })
  version?: number;
}

export class ReversedAnswer extends DeclineList {
  @Choice(['in_force', 'waits', 'disputed'], {
    doc: '`in_force`, or what a second person must say, too.',
  })
  state: 'in_force' | 'waits' | 'disputed';
}

export class ReversalRequestSent {
  @Text({ max: 5000, doc: 'Why it should be looked at again.', example: 'It was not late.' })
  reason: string;
}
