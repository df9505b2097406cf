import type { Blocker } from '#libs/kernel';

/** What publishing asks of the working draft. */
export interface DraftFacts {
  placed: number;
  /** Titles of sessions with neither room nor time. */
  unplaced: readonly string[];
  /** The secretariat has seen that these will be missing. */
  withoutUnplaced: boolean;
  changes: number;
}

/** Why the draft cannot become a version yet. */
export function publicationBlockers(draft: DraftFacts): Blocker[] {
  if (draft.placed === 0) return [{ code: 'nothing_placed' }];
  if (draft.changes === 0) return [{ code: 'nothing_changed' }];
  if (draft.unplaced.length > 0 && !draft.withoutUnplaced)
    return [{ code: 'sessions_unplaced', field: 'without_unplaced', count: draft.unplaced.length }];
  return [];
}
