import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Blocker } from '#libs/kernel';
import { type LetterDraft } from '#libs/notifications';
import { decisionLetter } from '../letters/decision-letter.js';
import { loadOpinions, NO_OPINIONS } from '../persistence/opinions.store.js';
import { loadPublication, type Publication } from '../persistence/publication.store.js';
import { decidedRows, loadRound, loadRoundCall, roundEntry } from '../persistence/round.store.js';
import { holdsPlace, type Outcome, OUTCOMES } from '../rules/outcomes.js';
import { publicationBlockers } from '../rules/publication-blockers.js';

/** What publishing the round would do. */
export interface PublicationPreview {
  counts: { outcome: Outcome; count: number }[];
  /** Decisions of the round, those told before and still holding a place, and the call's places. */
  held: number;
  blockers: Blocker[];
  publication: Publication;
  /** Owners without an address: nobody can write to them. */
  unreachable: number;
  /** The first letter of each outcome, as it would be written. */
  samples: { outcome: Outcome; draft: LetterDraft }[];
}

/** A look at the round before it is published: five queries, however many proposals. */
@Injectable()
export class PublicationPreviewQuery {
  constructor(private readonly db: Database) {}

  async run(callId: string): Promise<PublicationPreview | undefined> {
    const on = { query: (sql: string, parameters?: unknown[]) => this.db.rows(sql, parameters) };
    const call = await loadRoundCall(on, callId);
    if (!call) return undefined;
    const [round, publication] = await Promise.all([loadRound(on, callId), loadPublication(on, callId)]);
    const rows = decidedRows(round);
    const first = OUTCOMES.flatMap((outcome) => rows.find((row) => row.outcome === outcome) ?? []);
    const opinions = await loadOpinions(
      on,
      callId,
      first.map(({ proposalId }) => proposalId),
    );
    return {
      counts: OUTCOMES.map((outcome) => ({
        outcome,
        count: rows.filter((row) => row.outcome === outcome).length,
      })),
      held: rows.filter(({ outcome }) => holdsPlace(outcome)).length,
      blockers: publicationBlockers(round.map((row) => roundEntry(row))),
      publication,
      unreachable: rows.filter(({ ownerEmail }) => !ownerEmail).length,
      samples: first.map((row) => ({
        outcome: row.outcome,
        draft: decisionLetter(call, row, opinions.get(row.proposalId) ?? NO_OPINIONS),
      })),
    };
  }
}
