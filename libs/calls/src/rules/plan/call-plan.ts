import { slugOf } from '#libs/themes';
import type { CallPreset, CriterionDraft, FormatDraft } from '../../presets/call-preset.js';
import type { CallSettings } from '../settings/call-settings.js';

interface Retirable {
  /** No longer offered; kept where it was chosen. */
  retired: boolean;
}

export interface PlannedTheme extends Retirable {
  slug: string;
  name: string;
  narrative: string;
  sampleQuestions: readonly string[];
  /** How many sessions the theme has room for; null for no limit of its own. */
  places: number | null;
}

/** A tag (or subtheme) the call lists. Those that proposers wrote in are theirs, not the call's. */
export interface PlannedTag extends Retirable {
  slug: string;
  name: string;
  /** Slug of the theme it belongs to; null for a tag of the whole call. */
  theme: string | null;
}

export type PlannedFormat = FormatDraft & Retirable;
export type PlannedCriterion = CriterionDraft & Retirable;

/** Instants as ISO texts in UTC, days as 2018-11-12; null while not known. */
export interface PlannedDates {
  opensAt: string | null;
  closesAt: string | null;
  screeningEndsAt: string | null;
  cureEndsAt: string | null;
  reviewStartsAt: string | null;
  reviewEndsAt: string | null;
  decisionsAt: string | null;
  eventStartsOn: string | null;
  eventEndsOn: string | null;
}

/**
 * A whole call as one plain value: what the secretariat sets up, and nothing of what people did in it. Its parts are
 * known by slug, code or key, never by id, so that it means the same in another call, another year, another house.
 */
export interface CallPlan {
  name: string;
  motto: string;
  place: string;
  /** IANA zone in which the call's times are shown. */
  timeZone: string;
  dates: PlannedDates;
  places: number;
  reviewsPerProposal: number;
  loadMin: number;
  loadMax: number;
  settings: CallSettings;
  themes: readonly PlannedTheme[];
  tags: readonly PlannedTag[];
  formats: readonly PlannedFormat[];
  criteria: readonly PlannedCriterion[];
}

export const NO_DATES: PlannedDates = {
  opensAt: null,
  closesAt: null,
  screeningEndsAt: null,
  cureEndsAt: null,
  reviewStartsAt: null,
  reviewEndsAt: null,
  decisionsAt: null,
  eventStartsOn: null,
  eventEndsOn: null,
};

/** The plan of a call as it was run in one year. */
export const planOfPreset = ({ dates, themes, tags, formats, criteria, ...rest }: CallPreset): CallPlan => ({
  ...rest,
  dates: { ...NO_DATES, ...dates },
  themes: themes.map((theme) => ({ ...theme, retired: false })),
  tags: tags.map((tag) => ({ ...tag, slug: slugOf(tag.name), retired: false })),
  formats: formats.map((format) => ({ ...format, retired: false })),
  criteria: criteria.map((criterion) => ({ ...criterion, retired: false })),
});
