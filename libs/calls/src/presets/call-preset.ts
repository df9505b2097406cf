import type { ThemeDraft, TagDraft } from '#libs/themes';
import type { CallSettings } from '../rules/settings/call-settings.js';

export interface FormatDraft {
  slug: string;
  name: string;
  /** The room layout the format carries; empty where it is chosen apart. */
  layout: string;
  minutes: readonly number[];
}

export interface CriterionDraft {
  slug: string;
  name: string;
  guidance: string;
  /** The meaning of 1 to 5, worst first. */
  anchors: readonly string[];
  weight: number;
  /** Slugs of the formats that are not graded on it. */
  waivedFor: readonly string[];
}

/** The instants of a call, as ISO texts with their offset; `event*` are dates in the call's zone. */
export interface CallDates {
  opensAt: string | null;
  closesAt: string | null;
  screeningEndsAt: string | null;
  reviewEndsAt: string | null;
  decisionsAt: string | null;
  eventStartsOn: string | null;
  eventEndsOn: string | null;
}

/** A call ready to be made: what a forum ran in one year. */
export interface CallPreset {
  name: string;
  motto: string;
  place: string;
  /** IANA zone in which the call's times are shown. */
  timeZone: string;
  dates: CallDates;
  places: number;
  reviewsPerProposal: number;
  loadMin: number;
  loadMax: number;
  settings: CallSettings;
  themes: readonly ThemeDraft[];
  tags: readonly TagDraft[];
  formats: readonly FormatDraft[];
  criteria: readonly CriterionDraft[];
}
