import type { CallSetup } from '#libs/calls';
import { type Blocker, newId } from '#libs/kernel';
import {
  blankPerson,
  type Finding,
  NOTHING_KNOWN,
  type Overlap,
  type PersonRole,
  type ProposalContent,
  type SeenProposal,
  type Standing,
  type TakenForm,
} from '#libs/proposals';
import type { TocItem } from '../design-system/index.js';
import { formErrors, type FormErrors } from '../http/form-errors.js';
import type { Translate } from '../http/language/i18n.js';
import { labelled } from './finding-sentences.js';
import type { PeopleStanding } from './people/people-standing.presenter.js';
import { type FormSection, type SectionName, sectionOfField, sectionsOf } from './form-sections.js';
import { type OverlapView, presentOverlap } from './overlaps.presenter.js';
import type { Reader } from './place-words.js';
import { unaskedAnswers } from './unasked-answers.js';

/** One part of the form, with everything typed so far. */
export interface ProposalEditView {
  call: CallSetup;
  section: FormSection;
  /** "3 of 8". */
  place: { at: number; of: number };
  toc: TocItem[];
  complete: { sections: number; of: number };
  hrefs: { list: string; self: string; save: string; submit: string; preview: string; versions: string };
  title: string;
  number: number | null;
  status: SeenProposal['status'];
  version: number;
  /** The version that the words in the form were written on. */
  writtenOn: number;
  updatedAt: Date | null;
  content: ProposalContent;
  errors: FormErrors;
  /** The proposal changed after this page was asked for, and has to be looked at again. */
  stale: boolean;
  /** Where two people's words overlap, to choose from. */
  overlaps: OverlapView[];
  /** Answers to what is no longer asked; kept, and not shown to anybody who reads the proposal. */
  unasked: { label: string; text: string }[];
  findings: readonly Finding[];
  /** What only the database knows of its people; the browser asks the rules with it. */
  standing: Standing;
  /** The content as it is stored, without blank rows. */
  stored: ProposalContent;
  /** How those named stand; in the part that names them. */
  standings: PeopleStanding | undefined;
  /** What has arrived of the writer's open forms; the browser need not send it again. */
  taken: readonly TakenForm[];
}

export interface EditFacts {
  call: CallSetup;
  base: string;
  seen: SeenProposal;
  section: FormSection;
  content: ProposalContent;
  findings: readonly Finding[];
  standing?: Standing;
  blockers: readonly Blocker[];
  /** A row was asked for. */
  added: PersonRole | undefined;
  stale: boolean;
  standings?: PeopleStanding;
  taken?: readonly TakenForm[];
  overlaps?: readonly Overlap[];
  writtenOn?: number | undefined;
}

export const editHref = (base: string, proposalId: string, section?: SectionName): string =>
  `${base}/proposals/${proposalId}/edit${section ? `?section=${section}` : ''}`;

/** Where the field of a finding stands: its part of the form, at the field itself. */
export const fieldHref = (
  save: string,
  field: string | undefined,
  { settings }: Pick<CallSetup, 'settings'>,
) =>
  `${save.replace(/save$/, 'edit')}?section=${sectionOfField(field, settings)}#${(field ?? 'main').replaceAll(/[^\w-]+/g, '-')}`;

/** Puts the page of one part together. */
export function presentEdit(reader: Reader, facts: EditFacts): ProposalEditView {
  const { t } = reader;
  const { call, base, seen, section, content, findings } = facts;
  const sections = sectionsOf(call, content);
  const asking = sections.filter(({ name }) => name !== 'check');
  const open = (name: SectionName): number =>
    findings.filter((one) => one.severity === 'block' && sectionOfField(one.field, call.settings) === name)
      .length;
  const path = `${base}/proposals/${seen.id}`;
  return {
    call,
    section,
    place: { at: sections.findIndex(({ name }) => name === section.name) + 1, of: sections.length },
    toc: sections.map(({ name }) => ({
      label: t(`proposer:sections.${name}.name`),
      href: editHref(base, seen.id, name),
      current: name === section.name,
      status: name === 'check' ? undefined : statusOf(t, open(name)),
    })),
    complete: { sections: asking.filter(({ name }) => open(name) === 0).length, of: asking.length },
    hrefs: {
      list: `${base}/proposals`,
      self: editHref(base, seen.id, section.name),
      save: `${path}/save`,
      submit: `${path}/submit`,
      preview: path,
      versions: `${path}/versions`,
    },
    title: content.title || t('proposer:untitled'),
    number: seen.number,
    status: seen.status,
    version: seen.version,
    writtenOn: facts.writtenOn ?? seen.version,
    updatedAt: seen.updatedAt,
    content: { ...content, people: withBlankRows(call, section, content, facts.added) },
    errors: formErrors(t, labelled(t, facts.blockers, call.settings)),
    stale: facts.stale,
    overlaps: (facts.overlaps ?? []).map((overlap) => presentOverlap(reader, overlap, call)),
    unasked: unaskedAnswers(reader, call, content),
    findings,
    standing: facts.standing ?? NOTHING_KNOWN,
    stored: content,
    standings: facts.standings,
    taken: facts.taken ?? [],
  };
}

const statusOf = (t: Translate, open: number): TocItem['status'] =>
  open === 0
    ? { kind: 'done', text: t('proposer:sections.done') }
    : { kind: 'missing', text: t('proposer:sections.open', { count: open }) };

const ROLE_FIELDS = [
  ['organisers', 'organiser'],
  ['speakers', 'speaker'],
  ['onsiteModerator', 'onsite_moderator'],
  ['onlineModerator', 'online_moderator'],
  ['rapporteur', 'rapporteur'],
] as const;

/** Those named, then blank rows up to the fewest asked for and one more where a row was asked for. */
function withBlankRows(
  { settings }: CallSetup,
  { fields }: FormSection,
  { people }: ProposalContent,
  added: PersonRole | undefined,
): ProposalContent['people'] {
  const blanks = ROLE_FIELDS.filter(([field]) => fields.includes(field)).flatMap(([field, role]) => {
    const named = people.filter((person) => person.role === role).length;
    const wanted = Math.max(settings.fields[field].count?.min ?? 1, named) + (added === role ? 1 : 0);
    return Array.from({ length: Math.max(0, wanted - named) }, () => ({
      ...blankPerson(role),
      // from the first letter on, so that sending it twice names nobody twice
      id: newId(),
    }));
  });
  return [...people, ...blanks];
}
