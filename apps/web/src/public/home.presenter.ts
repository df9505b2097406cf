import type { CallListRow, CallStatus } from '#libs/calls';
import type { OwedReport } from '#libs/reports';

export interface HomeView {
  forums: { name: string; calls: CallLine[] }[];
  /** The forums whose calls the visitor makes. */
  own: { name: string; href: string }[];
  /** Reports the visitor is yet to file. */
  owed: readonly OwedReport[];
}

export interface CallLine {
  href: string;
  name: string;
  motto: string;
  place: string;
  status: CallStatus;
  closesAt: Date | null;
  timeZone: string;
}

/** Groups the calls by forum, in the order they came. */
export function presentHome(
  rows: readonly CallListRow[],
  own: readonly { slug: string; name: string }[],
  owed: readonly OwedReport[],
): HomeView {
  const forums = new Map<string, CallLine[]>();
  for (const row of rows) {
    const calls = forums.get(row.forumName) ?? [];
    calls.push({
      href: `/${row.forumSlug}/${row.callSlug}`,
      name: row.callName,
      motto: row.motto,
      place: row.place,
      status: row.status,
      closesAt: row.closesAt,
      timeZone: row.timeZone,
    });
    forums.set(row.forumName, calls);
  }
  return {
    owed,
    forums: [...forums].map(([name, calls]) => ({ name, calls })),
    own: own.map(({ slug, name }) => ({ name, href: `/${slug}/calls` })),
  };
}
