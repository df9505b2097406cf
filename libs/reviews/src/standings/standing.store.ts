import type { Database } from '#libs/database';
import type { Standings } from '../rules/standings.js';
import { NOBODY } from './grades.store.js';

/** Which version of a call's data somebody sees. Equal versions are equal data. */
export interface StandingVersion {
  grades: number;
  /** Of everything that a list of standings shows: grows with `grades`, and when a title or a decision changes. */
  listing: number;
  /** Whose eyes: NOBODY's, or the seat's that has a conflict of interest and must not see it in others' figures. */
  seat: string;
  /** When something that counts was changed last. */
  changedAt: Date | null;
}

/** What was computed, and of which version of the grades. */
export interface KeptStandings {
  gradesVersion: number;
  computedAt: Date;
  content: Standings;
}

/** The version as it is now, for who looks from `seat`, if any. */
export async function readVersion(db: Database, callId: string, seat?: string): Promise<StandingVersion> {
  const row = await db.row<StandingVersion>(
    `SELECT coalesce(v.grades, 0)::int AS grades, coalesce(v.listing, 0)::int AS listing, v.grades_changed_at AS "changedAt",
            CASE WHEN EXISTS (SELECT 1 FROM conflict x WHERE x.reviewer_id = $2 AND x.call_id = $1 AND x.active)
                 THEN $2::uuid ELSE '${NOBODY}' END AS seat
       FROM (SELECT $1::uuid AS call_id) c LEFT JOIN standing_version v USING (call_id)`,
    [callId, seat ?? null],
  );
  return row!;
}

/** What is kept for these eyes, of whatever version. */
export function readKept(db: Database, callId: string, seat: string): Promise<KeptStandings | undefined> {
  return db.row<KeptStandings>(
    `SELECT grades_version::int AS "gradesVersion", computed_at AS "computedAt", content
       FROM standing WHERE call_id = $1 AND seat = $2`,
    [callId, seat],
  );
}

/** Keeps what was computed, unless somebody has kept something newer meanwhile; says when. */
export async function keep(
  db: Database,
  callId: string,
  { seat, grades }: StandingVersion,
  content: Standings,
): Promise<Date> {
  const row = await db.row<{ at: Date }>(
    `INSERT INTO standing AS s (call_id, seat, grades_version, computed_at, content)
     VALUES ($1, $2, $3, clock_timestamp(), $4)
     ON CONFLICT (call_id, seat) DO UPDATE
        SET grades_version = excluded.grades_version, computed_at = excluded.computed_at, content = excluded.content
      WHERE s.grades_version <= excluded.grades_version
     RETURNING computed_at AS at`,
    [callId, seat, grades, JSON.stringify(content)],
  );
  return row?.at ?? new Date();
}

/** Which standings are kept of a call: those of a seat with a conflict of interest, or NOBODY's. */
export interface StandingKey {
  callId: string;
  seat: string;
}

/**
 * Standings older than their grades, once nothing has changed for a moment; longest waiting first. Those of a seat only in
 * a call so large that its pages show what is kept, and while the seat has a conflict; else whoever looks computes them.
 */
export function staleStandings(
  db: Database,
  { quietSeconds, mostSeconds, large }: { quietSeconds: number; mostSeconds: number; large: number },
): Promise<StandingKey[]> {
  return db.rows(
    `SELECT s.call_id AS "callId", s.seat
       FROM standing_version v JOIN standing s ON s.call_id = v.call_id
      WHERE s.grades_version < v.grades
        AND (v.grades_changed_at < clock_timestamp() - make_interval(secs => $1)
             OR s.computed_at < clock_timestamp() - make_interval(secs => $2))
        AND (s.seat = '${NOBODY}'
             OR (s.content->>'reviews')::int > $3
                AND EXISTS (SELECT 1 FROM conflict x WHERE x.reviewer_id = s.seat AND x.call_id = s.call_id AND x.active))
      ORDER BY s.computed_at LIMIT 10`,
    [quietSeconds, mostSeconds, large],
  );
}

/** Whether any of the proposals is one on which the seat has a conflict of interest. */
export async function hasConflictOn(
  db: Database,
  seat: string,
  proposalIds: readonly string[],
): Promise<boolean> {
  const row = await db.row<{ found: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM conflict x
              WHERE x.reviewer_id = $1 AND x.active AND x.proposal_id = ANY ($2::uuid[])) AS found`,
    [seat, proposalIds],
  );
  return row?.found === true;
}
