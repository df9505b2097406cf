import { Transform } from 'class-transformer';
import { PROPOSAL_STATUSES, type ProposalStatus } from '#libs/proposals';
import { Choice, Id, Instant, Text, TextList } from '../contract/field.js';
import { PageQuery } from './page.dto.js';

/** Values with commas between, or the parameter once for each. */
export const asValues = ({ value }: { value: unknown }): unknown => {
  const parts = Array.isArray(value) ? (value as unknown[]) : [value];
  return value === undefined || parts.some((part) => typeof part !== 'string')
    ? value
    : [...new Set((parts as string[]).flatMap((part) => part.split(',')))];
};

const ID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const OR_NONE = new RegExp(`^(?:none|${ID})$`);
const FORMATS = new RegExp(`^(?:none|json|ndjson|${ID})$`);

const Values = (
  doc: string,
  more: { values?: readonly string[]; pattern?: RegExp } = {},
): PropertyDecorator => {
  const list = TextList({ most: 60, max: 100, optional: true, doc, ...more });
  return (target, name) => {
    Transform(asValues)(target, name);
    list(target, name);
  };
};

/** What the list of proposals can be asked, by the names that the address of its page has. */
export class ProposalsQuery extends PageQuery {
  @Text({
    max: 200,
    optional: true,
    doc: 'Words, "phrases", -without, begin*, this OR that, in any of six languages and whatever the accents; or a number, or an e-mail address, alone. Looked for in everything the person sees of a proposal.',
    example: '"data governance" -cloud',
  })
  q?: string;

  @Values('Ids of themes, or `none`, with commas between.', { pattern: OR_NONE })
  theme?: string[];

  @Values('Slugs of tags, or `none`, with commas between.')
  tag?: string[];

  @Values('Statuses, with commas between.', { values: PROPOSAL_STATUSES })
  status?: ProposalStatus[];

  @Values('Codes of the first organiser’s stakeholder group, or `none`, with commas between.')
  group?: string[];

  @Values('Codes of the first organiser’s regional group, or `none`, with commas between.')
  region?: string[];

  @Values('Countries of the first organiser, or `none`, with commas between.')
  country?: string[];

  @Values('Codes of working languages, with commas between.')
  language?: string[];

  @Values('Whether it is the first time, or `none` where it was not said; with commas between.', {
    values: ['yes', 'no', 'none'],
  })
  first?: string[];

  @Values(
    'Codes of what the rules found when they last looked; `any` for anything, `none` for nothing. For its own people and the secretariat.',
  )
  flag?: string[];

  @Values(
    'Ids of session formats, or `none`, with commas between. And `ndjson`: all of them at once, one a line, streamed; `limit` and `cursor` are then of no use.',
    { pattern: FORMATS },
  )
  format?: string[];

  @Instant({ optional: true, doc: 'Submitted at or after that instant.' })
  submittedSince?: string;

  @Choice(['yes'], { optional: true, doc: 'Only those the person of the token owns or co-organises.' })
  mine?: 'yes';

  @Id({ optional: true, doc: 'The older name of `theme`, of one.' })
  themeId?: string;

  @Id({ optional: true, doc: 'The older name of `format`, of one.' })
  formatId?: string;

  @Choice(['yes', 'no'], { optional: true, doc: 'The older name of `first`, of one.' })
  firstTime?: 'yes' | 'no';
}
