import {
  type Calendar,
  calendarOf,
  type CallPhase,
  callPhases,
  type CallPlan,
  type CallSetup,
  type CallStatus,
  type PublicCall,
  rulesOf,
  windowBlockers,
} from '#libs/calls';
import { NOTHING_KNOWN, EMPTY_CONTENT, blankPerson, type ProposalContent } from '#libs/proposals';
import { formErrors } from '../../../http/form-errors.js';
import type { CallContext } from '../../../http/request-context.js';
import { type FormSection, sectionsOf } from '../../../proposer/form-sections.js';
import type { ProposalEditView } from '../../../proposer/proposal-edit.presenter.js';
import { presentCall } from '../../../public/call/call.presenter.js';
import type { CallView } from '../../../public/call/call.presenter.js';
import type { Pending } from '../pending.js';
import { setupBase } from '../setup-parts.js';

export interface PreviewView {
  base: string;
  kicker: string;
  page: CallView;
  /** What is open when; empty while no date is set. */
  phases: readonly CallPhase[];
  /** Whether proposals can be handed in at this instant, and until or from when; of a draft, once it is opened. */
  now: { draft: boolean; state: 'open' | 'not_yet' | 'closed' | 'no_deadline'; at: Date | null };
  /** Numbers that proposers feel, in words. */
  numbers: { cureDays: number; acceptedPerSpeaker: number; places: number };
  sections: ProposalEditView[];
  /** What the form looks like depends on these. */
  choose: { themes: Option[]; formats: Option[]; theme: string; format: string } | undefined;
  pending: Pending | undefined;
}

interface Option {
  value: string;
  label: string;
}

/** The theme and format for which the form is shown, by slug. */
export interface PreviewFor {
  theme: string;
  format: string;
}

/**
 * The page of the call and the form of the proposer as they would be with this plan, whether it is stored or not.
 * Something new has no id yet: its slug stands for it, since nothing is sent from here.
 */
export function presentPreview(
  ctx: CallContext,
  setup: CallSetup,
  plan: CallPlan,
  wanted: PreviewFor | undefined,
  pending: Pending | undefined,
  /** Dates that were moved, or would be. */
  moved: PublicCall['moved'] = [],
): PreviewView {
  const call = setupOf(setup, plan);
  const calendar = calendarOf(plan);
  const themeId = call.themes.find(({ slug }) => slug === wanted?.theme)?.id ?? null;
  const formatId = call.formats.find(({ slug }) => slug === wanted?.format)?.id ?? null;
  const content: ProposalContent = { ...EMPTY_CONTENT, themeId, formatId, people: PEOPLE };
  const sections = sectionsOf(call, content).filter(({ name }) => name !== 'check');
  const offered = (list: readonly { slug: string; name: string; retired: boolean }[]): Option[] =>
    list.filter(({ retired }) => !retired).map(({ slug, name }) => ({ value: slug, label: name }));
  return {
    base: setupBase(ctx),
    kicker: plan.name,
    page: presentCall(headerOf(ctx, plan), { ...publicCallOf(plan), moved }),
    phases: callPhases(calendar),
    now: stateAt(setup.status, calendar, new Date()),
    numbers: {
      cureDays: plan.settings.cureDays,
      acceptedPerSpeaker: plan.settings.acceptedPerSpeaker,
      places: plan.places,
    },
    sections: sections.map((section) => formView(ctx, call, section, sections, content)),
    choose: pending
      ? undefined
      : {
          themes: offered(plan.themes),
          formats: offered(plan.formats),
          theme: wanted?.theme ?? '',
          format: wanted?.format ?? '',
        },
    pending,
  };
}

/** Whether proposals can be handed in at this instant; of a draft, once it is opened. A new deadline opens a closed call. */
function stateAt(status: CallStatus, { opensAt, closesAt }: Calendar, now: Date): PreviewView['now'] {
  const draft = status === 'draft';
  if (closesAt === null) return { draft, state: 'no_deadline', at: null };
  const opens = draft || (status === 'closed' && closesAt > now);
  const [why] = windowBlockers({ status: opens ? 'open' : status, opensAt, closesAt }, now);
  if (!why) return { draft, state: 'open', at: closesAt };
  if (why.code === 'call_not_open') return { draft, state: 'not_yet', at: opensAt };
  return { draft, state: 'closed', at: closesAt <= now ? closesAt : null };
}

const PEOPLE = (['organiser', 'speaker', 'onsite_moderator', 'online_moderator', 'rapporteur'] as const).map(
  (role) => blankPerson(role),
);

function setupOf(setup: CallSetup, plan: CallPlan): CallSetup {
  const themeIds = new Map(setup.themes.map(({ slug, id }) => [slug, id]));
  const formatIds = new Map(setup.formats.map(({ slug, id }) => [slug, id]));
  return {
    ...setup,
    name: plan.name,
    timeZone: plan.timeZone,
    settings: plan.settings,
    themes: plan.themes.map((theme) => ({
      ...theme,
      sampleQuestions: [...theme.sampleQuestions],
      id: themeIds.get(theme.slug) ?? theme.slug,
    })),
    formats: plan.formats.map((format) => ({
      ...format,
      minutes: [...format.minutes],
      id: formatIds.get(format.slug) ?? format.slug,
    })),
    tags: plan.tags.map(({ theme, ...tag }) => ({
      ...tag,
      id: tag.slug,
      origin: 'listed' as const,
      themeId: theme === null ? null : (themeIds.get(theme) ?? theme),
    })),
  };
}

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

const headerOf = (ctx: CallContext, plan: CallPlan): CallContext['call'] => ({
  ...ctx.call,
  callName: plan.name,
  place: plan.place,
  timeZone: plan.timeZone,
  opensAt: instant(plan.dates.opensAt),
  closesAt: instant(plan.dates.closesAt),
  reviewEndsAt: instant(plan.dates.reviewEndsAt),
});

const publicCallOf = ({ motto, dates, settings, themes, criteria, formats }: CallPlan): PublicCall => ({
  motto,
  eventStartsOn: dates.eventStartsOn,
  eventEndsOn: dates.eventEndsOn,
  screeningEndsAt: instant(dates.screeningEndsAt),
  cureEndsAt: instant(dates.cureEndsAt),
  reviewStartsAt: instant(dates.reviewStartsAt),
  decisionsAt: instant(dates.decisionsAt),
  moved: [],
  ...rulesOf(settings),
  publishesReceived: settings.publishReceived,
  themes: themes
    .filter(({ retired }) => !retired)
    .map((theme) => ({ ...theme, sampleQuestions: [...theme.sampleQuestions] })),
  criteria: criteria.filter(({ retired }) => !retired),
  formats: formats
    .filter(({ retired }) => !retired)
    .map((format) => ({ ...format, minutes: [...format.minutes] })),
});

const NOWHERE = '#main';

function formView(
  { t }: CallContext,
  call: CallSetup,
  section: FormSection,
  sections: readonly FormSection[],
  content: ProposalContent,
): ProposalEditView {
  return {
    call,
    section,
    place: { at: sections.indexOf(section) + 1, of: sections.length },
    toc: [],
    complete: { sections: 0, of: sections.length },
    hrefs: {
      list: NOWHERE,
      self: NOWHERE,
      save: NOWHERE,
      submit: NOWHERE,
      preview: NOWHERE,
      versions: NOWHERE,
    },
    title: t('proposer:untitled'),
    number: null,
    status: 'draft',
    version: 1,
    writtenOn: 1,
    updatedAt: null,
    content,
    errors: formErrors(t, []),
    stale: false,
    findings: [],
    standing: NOTHING_KNOWN,
    stored: content,
    standings: undefined,
    overlaps: [],
    unasked: [],
    taken: [],
  };
}
