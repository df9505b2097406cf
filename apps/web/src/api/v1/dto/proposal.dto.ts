import { TEXT_FIELDS } from '#libs/calls';
import { OUTCOMES, RESPONSES } from '#libs/decisions';
import { PROPOSAL_STATUSES, type ProposalStatus } from '#libs/proposals';
import {
  Choice,
  Flag,
  Id,
  Instant,
  Nested,
  NestedList,
  Open,
  Text,
  TextList,
  Texts,
  Whole,
  WholeList,
} from '../contract/field.js';
import { PersonAnswer, PersonInList } from './person.dto.js';

const ACCESSES = ['own', 'staff', 'chair', 'reviewer', 'public', 'state'] as const;

const ANSWERS_SCHEMA = {
  type: 'object',
  properties: Object.fromEntries(TEXT_FIELDS.map((key) => [key, { type: 'string' }])),
  additionalProperties: { type: 'string' },
};

export class DecisionToldAnswer {
  @Choice(OUTCOMES, { doc: 'What the committee decided.' })
  outcome: string;

  @Choice(RESPONSES, { nullable: true, doc: 'What the proposer answered, if they have.' })
  response: string | null;
}

/** A proposal, as much of it as the person of the token may see; what they may not see is empty or null. */
export class ProposalAnswer {
  @Id({ doc: 'Id of the proposal.' })
  id: string;

  @Choice(ACCESSES, {
    doc: 'How much is shown: `own` everything its people wrote and were told; `staff` all but drafts; `chair` as staff without contact data; `reviewer` the text; `public` what the call publishes; `state` number and status alone.',
  })
  access: (typeof ACCESSES)[number];

  @Whole({
    min: 1,
    max: 1_000_000_000,
    nullable: true,
    doc: 'Number within the call; null until it is submitted.',
  })
  number: number | null;

  @Text({ max: 300, nullable: true, doc: 'The number as people write it.', example: 'IGF 2019 WS #180' })
  publicNumber: string | null;

  @Choice(PROPOSAL_STATUSES, { nullable: true, doc: 'Where it stands; null for who may not know.' })
  status: ProposalStatus | null;

  @Text({ max: 500, doc: 'Title.', example: 'Seeds of Trust' })
  title: string;

  @Id({ nullable: true, doc: 'Id of its theme.' })
  themeId: string | null;

  @Text({ max: 500, doc: 'Name of its theme; empty without one.' })
  themeName: string;

  @Id({ nullable: true, doc: 'Id of its format.' })
  formatId: string | null;

  @Text({ max: 500, doc: 'Name of its format; empty without one.' })
  formatName: string;

  @Whole({ min: 0, max: 100_000, nullable: true, doc: 'Length of the session in minutes.', example: 90 })
  minutes: number | null;

  @TextList({ most: 100, max: 20_000, doc: 'Policy questions.' })
  policyQuestions: readonly string[];

  @WholeList({ most: 17, min: 1, max: 17, doc: 'Sustainable Development Goals.', example: [4, 9] })
  sdgs: readonly number[];

  @Flag({ nullable: true, doc: 'Whether it is the first time; the call says of whom.' })
  firstTime: boolean | null;

  @Text({ max: 20, doc: 'Code of the working language.', example: 'en' })
  language: string;

  @TextList({ most: 100, max: 500, doc: 'Names of its tags, in the proposer’s order.' })
  tags: readonly string[];

  @Open(ANSWERS_SCHEMA, {
    doc: 'Texts, and answers to the call’s own questions, by the key of their field; those that are empty are left out.',
  })
  answers: Readonly<Record<string, string>>;

  @NestedList(PersonAnswer, {
    most: 1000,
    optional: true,
    doc: 'Who is named in it. Only for tokens with `people:read`; empty for who may not see names.',
  })
  people?: PersonAnswer[];

  @Instant({ nullable: true, doc: 'When it was first submitted.' })
  submittedAt: Date | null;

  @Instant({ nullable: true, doc: 'When it was last changed; for its own people.' })
  updatedAt: Date | null;

  @Instant({ nullable: true, doc: 'Until when it may be put right, if screening asks for that.' })
  cureUntil: Date | null;

  @Nested(DecisionToldAnswer, {
    nullable: true,
    doc: 'The decision, once it is announced and for who may know.',
  })
  decision: DecisionToldAnswer | null;

  @Whole({
    min: 1,
    max: 1_000_000_000,
    nullable: true,
    doc: 'Grows with every change; null for who may not follow it.',
  })
  version: number | null;

  @Text({ max: 2000, format: 'uri', doc: 'Its address in this API.' })
  self: string;

  @Text({ max: 2000, format: 'uri', doc: 'Its address for people.' })
  html: string;
}

/** Changes to a proposal: what is not named stays as it is; of `answers`, too. */
export class ProposalPatch {
  @Text({ max: 100_000, optional: true, doc: 'Title.', example: 'Seeds of Trust' })
  title?: string;

  @Id({ optional: true, nullable: true, doc: 'Id of a theme of the call.' })
  themeId?: string | null;

  @Id({ optional: true, nullable: true, doc: 'Id of a format of the call.' })
  formatId?: string | null;

  @Whole({ min: 0, max: 10_000, optional: true, nullable: true, doc: 'Length in minutes.', example: 90 })
  minutes?: number | null;

  @TextList({ most: 100, max: 100_000, optional: true, doc: 'All policy questions.' })
  policyQuestions?: string[];

  @WholeList({
    most: 17,
    min: 1,
    max: 17,
    optional: true,
    doc: 'All Sustainable Development Goals.',
    example: [4, 9],
  })
  sdgs?: number[];

  @Flag({ optional: true, nullable: true, doc: 'Whether it is the first time.' })
  firstTime?: boolean | null;

  @Text({ max: 20, optional: true, doc: 'Code of the working language.', example: 'en' })
  language?: string;

  @TextList({
    most: 100,
    max: 1000,
    optional: true,
    doc: 'Names of all tags, in order.',
    example: ['Data protection'],
  })
  tags?: string[];

  @Texts(ANSWERS_SCHEMA, {
    optional: true,
    doc: 'Texts, and answers to the call’s own questions, by the key of their field (see the fields of the call); an empty one takes the answer away.',
    example: { description: 'What the session is about.' },
  })
  answers?: Record<string, string>;

  @NestedList(PersonInList, {
    most: 100,
    optional: true,
    doc: 'All who are named, instead of those who were; needs `people:write`.',
  })
  people?: PersonInList[];
}

export class FindingAnswer {
  @Text({ max: 200, doc: 'Code of the rule.', example: 'too_few_speakers' })
  code: string;

  @Choice(['block', 'warn'], {
    doc: '`block` keeps it from being submitted; `warn` is told to the screener.',
  })
  severity: 'block' | 'warn';

  @Text({
    max: 300,
    optional: true,
    doc: 'The field it belongs to, as the rules name it.',
    example: 'speakers',
  })
  field?: string;

  @Text({ max: 300, optional: true, doc: 'RFC 6901, into a proposal.', example: '/people' })
  pointer?: string;

  @Text({ max: 10_000, doc: 'In plain English.' })
  detail: string;

  @Open({ type: 'object', additionalProperties: true }, { doc: 'The facts its sentence needs.' })
  facts: Record<string, unknown>;
}

export class ChecklistAnswer {
  @Flag({ doc: 'Nothing keeps it from being submitted.' })
  ready: boolean;

  @NestedList(FindingAnswer, {
    most: 10_000,
    doc: 'What the rules find now, by the same rules as submission.',
  })
  items: FindingAnswer[];
}
