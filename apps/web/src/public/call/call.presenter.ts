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
  dates: { name: 'opens' | 'closes' | 'screened' | 'reviewed' | 'decided'; at: Date }[];
  /** Where to begin a proposal; absent when the call takes none. */
  propose: string | undefined;
  programme: string | undefined;
  statistics: string | undefined;
  /** The proposals received, where the call publishes them. */
  received: string | undefined;
}

/** What the call's front page shows: the dates that are set, and the next thing a visitor can do. */
export function presentCall(header: CallHeader, call: PublicCall): CallView {
  const base = `/${header.forumSlug}/${header.callSlug}`;
  const published = header.status === 'published' || header.status === 'held' || header.status === 'archived';
  const dates = [
    { name: 'opens' as const, at: header.opensAt },
    { name: 'closes' as const, at: header.closesAt },
    { name: 'screened' as const, at: call.screeningEndsAt },
    { name: 'reviewed' as const, at: header.reviewEndsAt },
    { name: 'decided' as const, at: call.decisionsAt },
  ];
  return {
    ...call,
    formats: formatLines(call.formats),
    name: header.callName,
    forumName: header.forumName,
    place: header.place,
    status: header.status,
    timeZone: header.timeZone,
    closesAt: header.closesAt,
    dates: dates.flatMap(({ name, at }) => (at ? [{ name, at }] : [])),
    propose: header.status === 'open' ? `${base}/proposals` : undefined,
    programme: published ? `${base}/programme` : undefined,
    statistics: header.status === 'open' ? undefined : `${base}/statistics`,
    received: call.publishesReceived ? `${base}/received` : undefined,
  };
}
