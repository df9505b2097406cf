import type { CallHeader, CallStatus, PublicCall } from '#libs/calls';
import { type FormatLine, formatLines } from './format-lines.js';

export interface CallView extends Omit<PublicCall, 'formats'> {
  formats: FormatLine[];
  name: string;
  forumName: string;
  place: string;
  status: CallStatus;
  timeZone: string;
  closesAt: Date | null;
  dates: CallDate[];
  /** The deadline that people had before, while the call is open. */
  extension: { at: Date; was: Date; reason: string } | undefined;
  /** Where to begin a proposal; absent when the call takes none. */
  propose: string | undefined;
  programme: string | undefined;
  statistics: string | undefined;
  /** The proposals received, where the call publishes them. */
  received: string | undefined;
}

/** A date of the call, and what it was before it was moved. */
export interface CallDate {
  name: 'opens' | 'closes' | 'screened' | 'cured' | 'reviewing' | 'reviewed' | 'decided';
  at: Date;
  was: { at: Date; reason: string } | undefined;
}

/** What the call's front page shows: the dates that are set, and the next thing a visitor can do. */
export function presentCall(header: CallHeader, call: PublicCall): CallView {
  const base = `/${header.forumSlug}/${header.callSlug}`;
  const published = header.status === 'published' || header.status === 'held' || header.status === 'archived';
  const dates = [
    { name: 'opens' as const, of: 'opensAt', at: header.opensAt },
    { name: 'closes' as const, of: 'closesAt', at: header.closesAt },
    { name: 'screened' as const, of: 'screeningEndsAt', at: call.screeningEndsAt },
    { name: 'cured' as const, of: 'cureEndsAt', at: call.cureEndsAt },
    { name: 'reviewing' as const, of: 'reviewStartsAt', at: call.reviewStartsAt },
    { name: 'reviewed' as const, of: 'reviewEndsAt', at: header.reviewEndsAt },
    { name: 'decided' as const, of: 'decisionsAt', at: call.decisionsAt },
  ];
  const was = (of: string) => {
    const moved = call.moved.find(({ name }) => name === of);
    return moved && { at: new Date(moved.from), reason: moved.reason };
  };
  const [before, closesAt] = [was('closesAt'), header.closesAt];
  return {
    ...call,
    extension:
      header.status === 'open' && closesAt && before
        ? { at: closesAt, was: before.at, reason: before.reason }
        : undefined,
    formats: formatLines(call.formats),
    name: header.callName,
    forumName: header.forumName,
    place: header.place,
    status: header.status,
    timeZone: header.timeZone,
    closesAt: header.closesAt,
    dates: dates.flatMap(({ name, of, at }) => (at ? [{ name, at, was: was(of) }] : [])),
    propose: header.status === 'open' ? `${base}/proposals` : undefined,
    programme: published ? `${base}/programme` : undefined,
    statistics: header.status === 'open' ? undefined : `${base}/statistics`,
    received: call.publishesReceived ? `${base}/received` : undefined,
  };
}
