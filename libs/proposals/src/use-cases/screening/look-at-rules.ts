import { Injectable } from '@nestjs/common';
import { CallSetupQuery } from '#libs/calls';
import { Database } from '#libs/database';
import { ChecklistQuery } from '../../queries/checklist.query.js';
import { FullProposalsQuery } from '../../queries/full-proposals.query.js';

const PORTION = 500;
/** Proposals of the same people at most, looked at again because one of theirs has changed. */
const MOST_RELATED = 2000;

/**
 * Works out what the rules of a call find in the proposals that changed, and in those of the same organisers and
 * institutions, whose limits count them; lists are narrowed and sorted by it. Answers how many it looked at.
 */
@Injectable()
export class LookAtRules {
  constructor(
    private readonly db: Database,
    private readonly setup: CallSetupQuery,
    private readonly proposals: FullProposalsQuery,
    private readonly checklist: ChecklistQuery,
  ) {}

  async run(callId: string): Promise<{ looked: number }> {
    const call = await this.setup.run(callId);
    if (!call) return { looked: 0 };
    const changed = await this.changed(callId);
    const related = await this.related(
      callId,
      changed.map(({ id }) => id),
    );
    const all = [...changed, ...related];
    for (let at = 0; at < all.length; at += PORTION) {
      const portion = all.slice(at, at + PORTION);
      /* eslint-disable no-await-in-loop -- a portion at a time, so that memory stays constant */
      const whole = await this.proposals.byIds(
        callId,
        portion.map(({ id }) => id),
      );
      const findings = await this.checklist.run(call, whole);
      await this.note(
        portion.map(({ id, listedAt }) => ({
          id,
          listedAt,
          flags: [...new Set((findings.get(id) ?? []).map(({ code }) => code))].toSorted(),
        })),
      );
      /* eslint-enable no-await-in-loop */
    }
    return { looked: all.length };
  }

  private changed(callId: string) {
    return this.db.rows<{ id: string; listedAt: string | null }>(
      `SELECT proposal_id AS id, updated_at::text AS "listedAt" FROM proposal_listing
        WHERE call_id = $1 AND flags_pending ORDER BY proposal_id`,
      [callId],
    );
  }

  private related(callId: string, ids: readonly string[]) {
    return this.db.rows<{ id: string; listedAt: string | null }>(
      `WITH named AS (SELECT lower(n.email) AS email, n.institution FROM proposal_person n
                       WHERE n.proposal_id = ANY ($2) AND n.role = 'organiser')
       SELECT DISTINCT l.proposal_id AS id, l.updated_at::text AS "listedAt"
         FROM proposal_listing l JOIN proposal_person n ON n.proposal_id = l.proposal_id AND n.role = 'organiser'
        WHERE l.call_id = $1 AND l.shown AND NOT l.flags_pending
          AND (n.email <> '' AND lower(n.email) IN (SELECT email FROM named)
               OR n.institution <> '' AND n.institution IN (SELECT institution FROM named))
        ORDER BY 1 LIMIT ${MOST_RELATED}`,
      [callId, ids],
    );
  }

  /** What changed again meanwhile stays to be looked at. */
  private note(rows: readonly { id: string; listedAt: string | null; flags: string[] }[]): Promise<unknown> {
    return this.db.rows(
      `UPDATE proposal_listing l SET flags = f.flags, flags_pending = false
         FROM jsonb_to_recordset($1) AS f(id uuid, "listedAt" timestamptz, flags text[])
        WHERE l.proposal_id = f.id AND l.shown AND l.updated_at IS NOT DISTINCT FROM f."listedAt"
          AND (l.flags_pending OR l.flags <> f.flags)`,
      [JSON.stringify(rows)],
    );
  }
}
