import type { Blocker } from '#libs/kernel';

const SLUG = /^[a-z0-9][a-z0-9-]{0,40}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export interface CallDetails {
  slug: string;
  name: string;
  timeZone: string;
  opensAt: Date | string | null;
  closesAt: Date | string | null;
  eventStartsOn: string | null;
  eventEndsOn: string | null;
  places: number;
  reviewsPerProposal: number;
  loadMin: number;
  loadMax: number;
}

/** Whether the runtime knows an IANA time zone by this name. */
export function isTimeZone(zone: string): boolean {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions();
    return timeZone !== '' && (zone.includes('/') || zone === 'UTC');
  } catch {
    return false;
  }
}

const whole = (value: number, min: number, max: number): boolean =>
  Number.isInteger(value) && value >= min && value <= max;

/** What is wrong with the particulars of a call, each named by its field. */
export function callDetailBlockers(call: CallDetails): Blocker[] {
  const blockers: Blocker[] = [];
  if (!SLUG.test(call.slug)) blockers.push({ code: 'slug_wrong', field: 'slug' });
  if (call.name.trim() === '') blockers.push({ code: 'isNotEmpty', field: 'name' });
  if (!isTimeZone(call.timeZone)) blockers.push({ code: 'time_zone_unknown', field: 'timeZone' });
  for (const field of ['opensAt', 'closesAt'] as const)
    if (call[field] !== null && Number.isNaN(new Date(call[field]).getTime()))
      blockers.push({ code: 'date_wrong', field });
  if (call.opensAt && call.closesAt && new Date(call.closesAt) <= new Date(call.opensAt))
    blockers.push({ code: 'closes_before_opens', field: 'closesAt' });
  for (const field of ['eventStartsOn', 'eventEndsOn'] as const)
    if (call[field] !== null && !DAY.test(call[field])) blockers.push({ code: 'date_wrong', field });
  if (call.eventStartsOn && call.eventEndsOn && call.eventEndsOn < call.eventStartsOn)
    blockers.push({ code: 'event_ends_first', field: 'eventEndsOn' });
  if (!whole(call.places, 0, 100_000)) blockers.push({ code: 'isInt', field: 'places' });
  if (!whole(call.reviewsPerProposal, 1, 50))
    blockers.push({ code: 'reviews_wrong', field: 'reviewsPerProposal' });
  if (!whole(call.loadMin, 0, 10_000)) blockers.push({ code: 'isInt', field: 'loadMin' });
  if (!whole(call.loadMax, 0, 10_000)) blockers.push({ code: 'isInt', field: 'loadMax' });
  else if (call.loadMax < call.loadMin) blockers.push({ code: 'load_max_below_min', field: 'loadMax' });
  return blockers;
}
