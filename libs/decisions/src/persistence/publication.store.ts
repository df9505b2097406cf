import type { Blocker, Queryable } from '#libs/kernel';

/** How the last request to publish the round of a call went. */
export interface Publication {
  state: 'never' | 'requested' | 'published' | 'refused';
  at: Date | null;
  /** Why it was refused. */
  blockers: Blocker[];
}

const STATES: Record<string, Publication['state']> = {
  'decisions.publication_requested': 'requested',
  'decisions.published': 'published',
  'decisions.publication_refused': 'refused',
};

/** Read from the trail: the newest of asking, doing and refusing is where it stands. */
export async function loadPublication(on: Queryable, callId: string): Promise<Publication> {
  const [entry] = (await on.query(
    `SELECT act, at, facts->'blockers' AS blockers FROM audit_entry
      WHERE call_id = $1 AND act = ANY ($2::text[]) ORDER BY at DESC, id DESC LIMIT 1`,
    [callId, Object.keys(STATES)],
  )) as [{ act: string; at: Date; blockers: Blocker[] | null }?];
  return {
    state: STATES[entry?.act ?? ''] ?? 'never',
    at: entry?.at ?? null,
    blockers: entry?.blockers ?? [],
  };
}
