import type { CallSetup } from '#libs/calls';
import type { EligibilityCall, ProposalContent, Standing } from '#libs/proposals';
import { type Translate, unfilled } from '../../http/language/i18n.js';

/** What the rules can find; each has its sentence among the refusals. */
export const FINDING_CODES = [
  'committee_member_submits',
  'email_wrong',
  'field_missing',
  'isIn',
  'language_not_accepted',
  'link_wrong',
  'minutes_not_offered',
  'named_person_declined',
  'named_person_wrong',
  'named_twice',
  'report_claimed',
  'report_missing',
  'speakers_of_one_gender',
  'too_few',
  'too_few_confirmed_speakers',
  'too_few_onsite_moderators',
  'too_few_onsite_speakers',
  'too_few_speaker_groups',
  'too_few_speaker_regions',
  'too_many',
  'too_many_characters',
  'too_many_of_institution',
  'too_many_of_person',
  'too_many_words',
] as const;

const PERSON_PARTS = ['name', 'email', 'organisation', 'stakeholderGroup', 'regionalGroup'];

/** Everything with which the browser asks the very rules that judge a submission. */
export interface LiveFacts {
  call: EligibilityCall;
  content: ProposalContent;
  standing: Standing;
  /** Sentences by key, their gaps unfilled. */
  texts: Record<string, string>;
  /** "3 to do", by how many. */
  open: string[];
  /** "3 of 8 parts complete", by how many. */
  complete: string[];
}

const MOST_OPEN = 60;

/** Puts together what the live checklist needs. */
export function liveFacts(
  t: Translate,
  locale: string,
  call: CallSetup,
  { content, standing, parts }: { content: ProposalContent; standing: Standing; parts: number },
): LiveFacts {
  const {
    fields,
    questions,
    formOrder,
    rules,
    stakeholderGroups,
    regionalGroups,
    languages,
    confirmedByThemselves,
  } = call.settings;
  const codes = (choices: readonly { code: string; name: string }[]) =>
    choices.map(({ code, name }) => ({ code, name }));
  const keys = [
    ...FINDING_CODES.map((code) => `refusals:${code}`),
    'refusals:other',
    'proposer:person.fieldOf',
    'proposer:person.nameless',
    'proposer:numbered',
    ...PERSON_PARTS.map((part) => `proposer:person.${part}`),
    ...Object.entries(fields).flatMap(([key, { on }]) => (on ? [`proposer:fields.${key}.label`] : [])),
  ];
  return {
    call: {
      settings: {
        fields: Object.fromEntries(
          Object.entries(fields).map(([key, { help: _, ...setting }]) => [key, setting]),
        ),
        questions: questions.map(({ help: _, ...question }) => question),
        formOrder,
        rules: { ...rules, perInstitution: { ...rules.perInstitution, aliases: [] } },
        stakeholderGroups: codes(stakeholderGroups),
        regionalGroups: codes(regionalGroups),
        languages: codes(languages),
        confirmedByThemselves,
      } as unknown as EligibilityCall['settings'],
      themes: call.themes.map(({ id, slug }) => ({ id, slug })),
      formats: call.formats.map(({ id, slug, minutes }) => ({ id, slug, minutes })),
    },
    content,
    standing,
    texts: Object.fromEntries(keys.map((key) => [key, unfilled(locale, key)])),
    open: Array.from({ length: MOST_OPEN }, (_, count) =>
      count === 0 ? t('proposer:sections.done') : t('proposer:sections.open', { count }),
    ),
    complete: Array.from({ length: parts + 1 }, (_, count) =>
      t('proposer:sections.complete', { count, of: parts }),
    ),
  };
}
