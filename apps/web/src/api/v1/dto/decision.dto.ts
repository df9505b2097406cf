import { OUTCOMES, RESPONSES } from '#libs/decisions';
import { SESSION_TYPES } from '#libs/programme';
import { Choice, Decimal, Id, Instant, NestedList, Text, Whole } from '../contract/field.js';
import { PageQuery } from './page.dto.js';

/** Where the committee stands with one proposal. */
export class DecisionAnswer {
  @Id({ doc: 'Id of the proposal.' })
  proposalId: string;

  @Whole({ min: 1, max: 1_000_000_000, doc: 'Its number.' })
  number: number;

  @Text({ max: 500, doc: 'Its title.' })
  title: string;

  @Text({ max: 500, nullable: true, doc: 'Name of its theme.' })
  themeName: string | null;

  @Whole({ min: 0, max: 1_000_000, doc: 'Submitted reviews.' })
  reviews: number;

  @Decimal({ min: 0, max: 100, nullable: true, doc: 'Weighted mean of the grades; null without any.' })
  mean: number | null;

  @Choice(OUTCOMES, { nullable: true, doc: 'What was decided; null while it is open.' })
  outcome: string | null;

  @Text({ max: 100_000, doc: 'Why; for the committee.' })
  rationale: string;

  @Whole({ min: 1, max: 1_000_000_000, nullable: true, doc: 'Number of the proposal it is merged into.' })
  mergedInto: number | null;

  @Instant({ nullable: true, doc: 'When its people were told; null while they were not.' })
  publishedAt: Date | null;

  @Choice(RESPONSES, { nullable: true, doc: 'What they answered.' })
  response: string | null;
}

export class DecisionsQuery extends PageQuery {
  @Choice([...OUTCOMES, 'open'], {
    optional: true,
    doc: 'Only those that came to this; `open`: not decided.',
  })
  outcome?: (typeof OUTCOMES)[number] | 'open';

  @Id({ optional: true, doc: 'Id of a theme.' })
  themeId?: string;
}

export class ProgrammePersonAnswer {
  @Text({ max: 500, doc: 'Name.' })
  name: string;

  @Text({ max: 100, doc: 'The part they play.' })
  role: string;

  @Text({ max: 500, doc: 'Organisation.' })
  organisation: string;
}

export class ProgrammeSessionAnswer {
  @Id({ doc: 'Id of the session.' })
  id: string;

  @Choice(SESSION_TYPES, { doc: 'Its type.' })
  type: string;

  @Whole({ min: 0, max: 1_000_000_000, doc: 'Its number among those of its type.' })
  number: number;

  @Text({ max: 1000, doc: 'Title.' })
  title: string;

  @Text({ max: 100_000, doc: 'What it is about.' })
  abstract: string;

  @Text({ max: 200, nullable: true, doc: 'Slug of its theme.' })
  theme: string | null;

  @Text({ max: 500, doc: 'Format; may be empty.' })
  format: string;

  @Text({ max: 500, doc: 'Name of the room.' })
  room: string;

  @Instant({ doc: 'Beginning.' })
  startsAt: string;

  @Instant({ doc: 'End.' })
  endsAt: string;

  @NestedList(ProgrammePersonAnswer, { most: 1000, doc: 'Who takes part.' })
  people: ProgrammePersonAnswer[];
}

/** The newest published version of the programme. */
export class ProgrammeAnswer {
  @Whole({ min: 1, max: 1_000_000, doc: 'Number of the version.' })
  version: number;

  @Instant({ doc: 'When it was published.' })
  publishedAt: Date;

  @Text({ max: 100_000, doc: 'What readers of the version before should know.' })
  changelog: string;

  @Text({ max: 100, doc: 'IANA zone in which it is read.' })
  timeZone: string;

  @NestedList(ProgrammeSessionAnswer, { most: 100_000, doc: 'Sessions by their beginning, then their room.' })
  sessions: ProgrammeSessionAnswer[];
}
