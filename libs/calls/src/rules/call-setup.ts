import type { TagRow, ThemeRow } from '#libs/themes';
import type { CallPlan } from './plan/call-plan.js';
import type { CallSettings } from './settings/call-settings.js';
import type { CallStatus } from './calendar/call-status.js';

export interface FormatRow {
  id: string;
  slug: string;
  name: string;
  layout: string;
  minutes: number[];
  retired: boolean;
}

export interface CriterionRow {
  id: string;
  slug: string;
  name: string;
  guidance: string;
  /** The meaning of 1 to 5, worst first. */
  anchors: string[];
  weight: number;
  /** Ids of the formats that are not graded on it. */
  waivedFor: string[];
  retired: boolean;
}

/** A call with all its lists: what forms, rules and set-up need. Tags: listed ones first, then those written in. */
export interface CallSetup {
  callId: string;
  forumId: string;
  slug: string;
  name: string;
  motto: string;
  place: string;
  timeZone: string;
  status: CallStatus;
  opensAt: Date | null;
  closesAt: Date | null;
  screeningEndsAt: Date | null;
  cureEndsAt: Date | null;
  reviewStartsAt: Date | null;
  reviewEndsAt: Date | null;
  decisionsAt: Date | null;
  /** Days in the call's zone, as 2018-11-12. */
  eventStartsOn: string | null;
  eventEndsOn: string | null;
  places: number;
  reviewsPerProposal: number;
  loadMin: number;
  loadMax: number;
  version: number;
  settings: CallSettings;
  themes: ThemeRow[];
  tags: TagRow[];
  formats: FormatRow[];
  criteria: CriterionRow[];
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** What of a call was set up, without its ids and without what people did in it. */
export function planOf(setup: CallSetup): CallPlan {
  const { name, motto, place, timeZone, places, reviewsPerProposal, loadMin, loadMax, settings } = setup;
  const slugs = new Map([...setup.themes, ...setup.formats].map(({ id, slug }) => [id, slug]));
  return {
    name,
    motto,
    place,
    timeZone,
    dates: {
      opensAt: iso(setup.opensAt),
      closesAt: iso(setup.closesAt),
      screeningEndsAt: iso(setup.screeningEndsAt),
      cureEndsAt: iso(setup.cureEndsAt),
      reviewStartsAt: iso(setup.reviewStartsAt),
      reviewEndsAt: iso(setup.reviewEndsAt),
      decisionsAt: iso(setup.decisionsAt),
      eventStartsOn: setup.eventStartsOn,
      eventEndsOn: setup.eventEndsOn,
    },
    places,
    reviewsPerProposal,
    loadMin,
    loadMax,
    settings,
    themes: setup.themes.map(({ id: _, ...theme }) => theme),
    tags: setup.tags
      .filter(({ origin }) => origin === 'listed')
      .map((tag) => ({
        slug: tag.slug,
        name: tag.name,
        theme: tag.themeId === null ? null : (slugs.get(tag.themeId) ?? null),
        retired: tag.retired,
      })),
    formats: setup.formats.map(({ id: _, ...format }) => format),
    criteria: setup.criteria.map(({ id: _, waivedFor, ...criterion }) => ({
      ...criterion,
      waivedFor: waivedFor.flatMap((id) => slugs.get(id) ?? []),
    })),
  };
}
