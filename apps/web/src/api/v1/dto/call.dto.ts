import { CALL_STATUSES, type CallStatus, QUESTION_KINDS, QUESTION_SECTIONS } from '#libs/calls';
import {
  Choice,
  Day,
  Decimal,
  Flag,
  Id,
  Instant,
  Nested,
  NestedList,
  Text,
  TextList,
  Whole,
  WholeList,
} from '../contract/field.js';
import { PageQuery } from './page.dto.js';

/** A call in the list of calls. */
export class CallLine {
  @Text({ max: 41, doc: 'Slug of the forum.', example: 'igf' })
  forum: string;

  @Text({ max: 41, doc: 'Slug of the call.', example: '2019' })
  call: string;

  @Text({ max: 500, doc: 'Name of the forum.', example: 'Internet Governance Forum' })
  forumName: string;

  @Text({ max: 500, doc: 'Name of the call.', example: 'IGF 2019' })
  name: string;

  @Text({ max: 500, doc: 'Motto of the event; may be empty.', example: 'One World. One Net. One Vision.' })
  motto: string;

  @Text({ max: 500, doc: 'Where the event is held; may be empty.', example: 'Berlin' })
  place: string;

  @Text({ max: 100, doc: 'IANA time zone of the call.', example: 'Europe/Berlin' })
  timeZone: string;

  @Choice(CALL_STATUSES, { doc: 'The stage the call is at.', example: 'open' })
  status: CallStatus;

  @Instant({ nullable: true, doc: 'The deadline for proposals.' })
  closesAt: Date | null;

  @Text({ max: 2000, format: 'uri', doc: 'Address of the call in this API.' })
  self: string;
}

/** What a call lets be seen. */
export class CallSwitches {
  @Flag({ optional: true, doc: 'Proposals are public once received.' })
  publishReceived?: boolean;

  @Flag({ optional: true, doc: 'A speaker counts as confirmed by their own word alone.' })
  confirmedByThemselves?: boolean;

  @Flag({ optional: true, doc: 'Assigned reviewers see who is named in a proposal.' })
  reviewersSeeNames?: boolean;

  @Flag({ optional: true, doc: 'Every member of the committee may read every proposal.' })
  committeeReadsAll?: boolean;

  @Flag({ optional: true, doc: 'A reviewer who has submitted sees the other reviews of the proposal.' })
  reviewersSeeOthersReviews?: boolean;

  @Flag({ optional: true, doc: 'Assigned reviewers see who else reviews the proposal.' })
  reviewersSeeReviewers?: boolean;

  @Flag({ optional: true, doc: 'A reviewer who has submitted sees mean and rank of the proposal.' })
  reviewersSeeStanding?: boolean;
}

/** What only the secretariat of a call is told. */
export class CallRunning {
  @Whole({ min: 0, max: 100_000, doc: 'Places in the programme.', example: 60 })
  places: number;

  @Whole({ min: 1, max: 50, doc: 'Reviews wanted for each proposal.', example: 5 })
  reviewsPerProposal: number;

  @Whole({ min: 0, max: 100_000, doc: 'The fewest proposals a reviewer is given.', example: 0 })
  loadMin: number;

  @Whole({ min: 0, max: 100_000, doc: 'The most proposals a reviewer is given.', example: 40 })
  loadMax: number;

  @Nested(CallSwitches, { doc: 'What the call lets be seen.' })
  switches: CallSwitches;

  @Whole({ min: 1, max: 1_000_000_000, doc: 'Grows with every change of the set-up.' })
  version: number;
}

/** A call with its dates. */
export class CallAnswer extends CallLine {
  @Instant({ nullable: true, doc: 'From then on proposals are taken.' })
  opensAt: Date | null;

  @Instant({ nullable: true, doc: 'Until then screening is to be done.' })
  screeningEndsAt: Date | null;

  @Instant({ nullable: true, doc: 'Until then proposals may be put right after screening.' })
  cureEndsAt: Date | null;

  @Instant({ nullable: true, doc: 'From then on reviews are taken.' })
  reviewStartsAt: Date | null;

  @Instant({ nullable: true, doc: 'Until then reviews are taken.' })
  reviewEndsAt: Date | null;

  @Instant({ nullable: true, doc: 'When decisions are announced.' })
  decisionsAt: Date | null;

  @Day({ nullable: true, doc: 'First day of the event, in the call’s zone.' })
  eventStartsOn: string | null;

  @Day({ nullable: true, doc: 'Last day of the event, in the call’s zone.' })
  eventEndsOn: string | null;

  @Nested(CallRunning, { optional: true, doc: 'Only for the secretariat of the call.' })
  running?: CallRunning;
}

/** Changes to a call: what is not named stays as it is. */
export class CallPatch {
  @Instant({ optional: true, nullable: true, doc: 'From then on proposals are taken.' })
  opensAt?: string | null;

  @Instant({ optional: true, nullable: true, doc: 'The deadline for proposals.' })
  closesAt?: string | null;

  @Instant({ optional: true, nullable: true, doc: 'Until then screening is to be done.' })
  screeningEndsAt?: string | null;

  @Instant({ optional: true, nullable: true, doc: 'Until then proposals may be put right after screening.' })
  cureEndsAt?: string | null;

  @Instant({ optional: true, nullable: true, doc: 'From then on reviews are taken.' })
  reviewStartsAt?: string | null;

  @Instant({ optional: true, nullable: true, doc: 'Until then reviews are taken.' })
  reviewEndsAt?: string | null;

  @Instant({ optional: true, nullable: true, doc: 'When decisions are announced.' })
  decisionsAt?: string | null;

  @Day({ optional: true, nullable: true, doc: 'First day of the event, in the call’s zone.' })
  eventStartsOn?: string | null;

  @Day({ optional: true, nullable: true, doc: 'Last day of the event, in the call’s zone.' })
  eventEndsOn?: string | null;

  @Text({
    max: 1000,
    optional: true,
    doc: 'Why an announced date moves; everybody can read it.',
    example: 'Many asked for more time.',
  })
  reason?: string;

  @Whole({ min: 0, max: 100_000, optional: true, doc: 'Places in the programme.' })
  places?: number;

  @Whole({ min: 1, max: 50, optional: true, doc: 'Reviews wanted for each proposal.' })
  reviewsPerProposal?: number;

  @Whole({ min: 0, max: 100_000, optional: true, doc: 'The fewest proposals a reviewer is given.' })
  loadMin?: number;

  @Whole({ min: 0, max: 100_000, optional: true, doc: 'The most proposals a reviewer is given.' })
  loadMax?: number;

  @Nested(CallSwitches, { optional: true, doc: 'What the call lets be seen; what is not named stays.' })
  switches?: CallSwitches;
}

export class CallMove {
  @Choice(CALL_STATUSES, {
    doc: 'The stage to go to: the next one, or back while nothing is announced.',
    example: 'closed',
  })
  to: CallStatus;
}

export class TagAnswer {
  @Id({ doc: 'Id of the tag.' })
  id: string;

  @Id({ nullable: true, doc: 'Id of the theme it belongs to, if any.' })
  themeId: string | null;

  @Text({ max: 500, doc: 'Name of the tag.', example: 'Data protection' })
  name: string;

  @Choice(['listed', 'written_in'], { doc: 'Whether the call lists it or a proposer wrote it in.' })
  origin: string;
}

export class ThemeAnswer {
  @Id({ doc: 'Id of the theme, as `themeId` of a proposal.' })
  id: string;

  @Text({ max: 200, doc: 'Slug of the theme.', example: 'data-governance' })
  slug: string;

  @Text({ max: 500, doc: 'Name of the theme.', example: 'Data Governance' })
  name: string;

  @Text({ max: 100_000, doc: 'What the theme is about.' })
  narrative: string;

  @TextList({ most: 1000, max: 100_000, doc: 'Policy questions it offers.' })
  sampleQuestions: string[];
}

export class FormatAnswer {
  @Id({ doc: 'Id of the format, as `formatId` of a proposal.' })
  id: string;

  @Text({ max: 200, doc: 'Slug of the format.', example: 'round-table' })
  slug: string;

  @Text({ max: 500, doc: 'Name of the format.', example: 'Round Table - Circle - 90 Min' })
  name: string;

  @Text({ max: 500, doc: 'Layout of the room; empty when the proposer chooses it.' })
  layout: string;

  @WholeList({
    most: 100,
    min: 1,
    max: 10_000,
    doc: 'Lengths it is offered in, in minutes.',
    example: [60, 90],
  })
  minutes: number[];
}

export class CriterionAnswer {
  @Id({ doc: 'Id of the criterion.' })
  id: string;

  @Text({ max: 200, doc: 'Slug of the criterion.', example: 'relevance' })
  slug: string;

  @Text({ max: 500, doc: 'Name of the criterion.', example: 'Relevance' })
  name: string;

  @Text({ max: 100_000, doc: 'What reviewers are to look at.' })
  guidance: string;

  @TextList({ most: 20, max: 10_000, doc: 'What each grade means, the worst first.' })
  anchors: string[];

  @Decimal({ min: 0, max: 1000, doc: 'Its weight in the mean.', example: 1 })
  weight: number;

  @TextList({ most: 1000, max: 36, id: true, doc: 'Ids of the formats that are not graded on it.' })
  waivedFor: string[];
}

export class FieldLimit {
  @Whole({ min: 0, max: 1_000_000, doc: 'The most of them.', example: 250 })
  max: number;

  @Choice(['words', 'characters'], { doc: 'What is counted.' })
  unit: string;
}

export class FieldCount {
  @Whole({ min: 0, max: 1000, doc: 'The fewest entries.', example: 1 })
  min: number;

  @Whole({ min: 0, max: 1000, doc: 'The most entries.', example: 3 })
  max: number;
}

/** A code of one of the call's own lists, with its name. */
export class ChoiceAnswer {
  @Text({ max: 200, doc: 'What is sent and answered.', example: 'civil_society' })
  code: string;

  @Text({ max: 500, doc: 'What people read.', example: 'Civil Society' })
  name: string;

  @Flag({ doc: 'No longer offered; kept where it was chosen.' })
  retired: boolean;
}

/** An answer that must have been given before something is asked. */
export class AnswerConditionAnswer {
  @Text({ max: 200, doc: 'Key of the field it is an answer to.', example: 'language' })
  to: string;

  @TextList({ most: 1000, max: 500, doc: 'One of these.', example: ['fr'] })
  is: string[];
}

/** When a field is asked: every part that is there must hold. */
export class ConditionAnswer {
  @TextList({ most: 1000, max: 200, optional: true, doc: 'Slugs of formats, of which one is chosen.' })
  formats?: string[];

  @TextList({ most: 1000, max: 200, optional: true, doc: 'Slugs of themes, of which one is chosen.' })
  themes?: string[];

  @NestedList(AnswerConditionAnswer, { most: 100, optional: true, doc: 'Answers given to other fields.' })
  answers?: AnswerConditionAnswer[];
}

/** What the call asks of one field of a proposal, or with one question of its own. */
export class FieldAnswer {
  @Text({
    max: 200,
    doc: 'Key of the field; of texts and the call’s own questions, their name in `answers`.',
    example: 'description',
  })
  key: string;

  @Text({
    max: 5000,
    doc: 'What people read above it; of the call’s own questions, in the words of the call.',
    example: 'Description',
  })
  label: string;

  @Choice(['own', 'text', 'people'], {
    doc: '`own`: a property of the proposal; `text`: in `answers` under its key; `people`: in `people`, by role.',
  })
  kind: string;

  @Choice(QUESTION_KINDS, {
    nullable: true,
    doc: 'Of a question of the call’s own, what its answer must be: a text, a code of its choices (of `several_choices` one a line), `yes` or `no`, a web address. null of what every call can ask.',
  })
  question: string | null;

  @NestedList(ChoiceAnswer, {
    most: 1000,
    doc: 'What a question of the call’s own can be answered with; empty for free text.',
  })
  choices: ChoiceAnswer[];

  @Choice(QUESTION_SECTIONS, { doc: 'The part of the form in which it stands.' })
  section: string;

  @Flag({ doc: 'Must be filled in before the proposal can be submitted, where it is asked.' })
  required: boolean;

  @Nested(FieldLimit, { nullable: true, doc: 'The longest text.' })
  limit: FieldLimit | null;

  @Nested(FieldCount, { nullable: true, doc: 'How many entries, or choices.' })
  count: FieldCount | null;

  @Text({ max: 100_000, doc: 'What the call says to it beyond its label; may be empty.' })
  help: string;

  @Nested(ConditionAnswer, { nullable: true, doc: 'When it is asked; null when always.' })
  onlyFor: ConditionAnswer | null;

  @Flag({ doc: 'Was not asked before.' })
  newThisYear: boolean;
}

export class ThemeList {
  @NestedList(ThemeAnswer, { most: 1000, doc: 'Themes in the order of the call.' })
  items: ThemeAnswer[];
}

export class TagList {
  @NestedList(TagAnswer, { most: 100_000, doc: 'Listed tags first, then those written in.' })
  items: TagAnswer[];
}

export class FormatList {
  @NestedList(FormatAnswer, { most: 1000, doc: 'Formats in the order of the call.' })
  items: FormatAnswer[];
}

export class CriterionList {
  @NestedList(CriterionAnswer, { most: 1000, doc: 'Criteria in the order of the call.' })
  items: CriterionAnswer[];
}

export class FieldList {
  @NestedList(FieldAnswer, {
    most: 1000,
    doc: 'The fields the call asks for and the questions of its own, in the order of its form.',
  })
  items: FieldAnswer[];

  @NestedList(ChoiceAnswer, { most: 1000, doc: 'Stakeholder groups.' })
  stakeholderGroups: ChoiceAnswer[];

  @NestedList(ChoiceAnswer, { most: 1000, doc: 'Regional groups.' })
  regionalGroups: ChoiceAnswer[];

  @NestedList(ChoiceAnswer, { most: 1000, doc: 'Genders.' })
  genders: ChoiceAnswer[];

  @NestedList(ChoiceAnswer, { most: 1000, doc: 'Languages a proposal may be written in.' })
  languages: ChoiceAnswer[];
}

export class CallListQueryDto extends PageQuery {
  @Choice(CALL_STATUSES, { optional: true, doc: 'Only calls at this stage.' })
  status?: CallStatus;
}
