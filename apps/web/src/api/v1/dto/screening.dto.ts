import { QUEUE_STATUSES, type QueueStatus, SCREENING_OUTCOMES, type ScreeningOutcome } from '#libs/proposals';
import { Choice, Flag, Id, Instant, NestedList, Text, TextList, Whole } from '../contract/field.js';
import { PageQuery } from './page.dto.js';
import { FindingAnswer } from './proposal.dto.js';

/** A proposal in the queue of screening, with what the rules find in it. */
export class QueueAnswer {
  @Id({ doc: 'Id of the proposal.' })
  proposalId: string;

  @Whole({ min: 1, max: 1_000_000_000, doc: 'Number within the call.' })
  number: number;

  @Choice(QUEUE_STATUSES, { doc: 'Where it stands.' })
  status: QueueStatus;

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

  @Text({ max: 2000, format: 'uri', doc: 'Address of its screening in this API.' })
  self: string;
}

/** One result of screening. */
export class ScreeningResultAnswer {
  @Choice(SCREENING_OUTCOMES, { doc: 'What was said; `reopened` took an earlier result back.' })
  outcome: ScreeningOutcome;

  @Text({ max: 100_000, doc: 'Why; may be empty when it passed.' })
  reason: string;

  @Instant({ nullable: true, doc: 'Until when it may be put right.' })
  cureUntil: Date | null;

  @Instant({ doc: 'When.' })
  screenedAt: Date;

  @Text({ max: 500, doc: 'By whom.' })
  screenedBy: string;
}

/** The screening of one proposal. */
export class ScreeningAnswer {
  @Id({ doc: 'Id of the proposal.' })
  proposalId: string;

  @Whole({ min: 1, max: 1_000_000_000, nullable: true, doc: 'Number within the call.' })
  number: number | null;

  @Text({ max: 100, doc: 'Where the proposal stands.', example: 'submitted' })
  status: string;

  @NestedList(FindingAnswer, { most: 10_000, doc: 'What the rules find in it as it stands.' })
  findings: FindingAnswer[];

  @TextList({ most: 10, max: 100, values: SCREENING_OUTCOMES, doc: 'What can be said of it now.' })
  outcomes: ScreeningOutcome[];

  @NestedList(ScreeningResultAnswer, { most: 10_000, doc: 'What was said of it so far, oldest first.' })
  history: ScreeningResultAnswer[];

  @Whole({ min: 1, max: 1_000_000_000, doc: 'Version of the proposal.' })
  version: number;
}

export class ScreeningSent {
  @Choice(SCREENING_OUTCOMES, { doc: 'What is said of it.', example: 'cure_requested' })
  outcome: ScreeningOutcome;

  @Text({
    max: 5000,
    optional: true,
    doc: 'Why; the proposer reads it. Needed unless a proposal passes in which the rules found nothing that blocks; of one that passes all the same only the committee reads it.',
    example: 'Name a third speaker.',
  })
  reason?: string;

  @Instant({ optional: true, nullable: true, doc: 'Until when it may be put right; with `cure_requested`.' })
  cureUntil?: string | null;
}

export class QueueQuery extends PageQuery {
  @Choice(QUEUE_STATUSES, {
    optional: true,
    doc: 'The part of the queue; what waits to be screened unless told.',
  })
  status: QueueStatus = 'submitted';
}
