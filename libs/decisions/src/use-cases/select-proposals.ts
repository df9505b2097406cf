import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database, type Tx } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { Clock, ensure, found, refuseIf } from '#libs/kernel';
import { type RecordedChoice, saveDecisions } from '../persistence/decision.store.js';
import { canRecord } from '../policies/decision.policy.js';
import { type RankedProposal, type Selection, selectTop } from '../rules/select-top.js';

export interface SelectProposalsInput extends CallScope {
  /** From the ranking; order breaks ties. Proposals it does not name rank last, without a mean. */
  ranking: readonly { proposalId: string; mean: number | null }[];
  /** Places in the programme; the call's own number unless given. */
  places?: number;
  /** How many wait; a fifth of the places unless given. */
  waitlist?: number;
  rationale: string;
}

const WAITING_SHARE = 5;

/** Decides about every reviewed proposal at once, by rank and places. Nobody is told. */
@Injectable()
export class SelectProposals {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Returns who got what, each list by rank. */
  async run(actor: Actor, input: SelectProposalsInput): Promise<Selection> {
    ensure(canRecord(actor, input));
    return this.db.transaction(async (tx) => {
      const limits = found(await limitsOf(tx, input.callId));
      const places = input.places ?? limits.places;
      refuseIf(places > 0 ? [] : [{ code: 'no_places', field: 'places' }]);
      const selection = selectTop(await this.ranked(tx, input), {
        places,
        themePlaces: new Map(limits.themes.map((theme) => [theme.id, theme.places])),
        waitlist: input.waitlist ?? Math.ceil(places / WAITING_SHARE),
      });
      await saveDecisions(tx, input.callId, choicesOf(selection, input.rationale), {
        personId: actor.personId,
        at: await this.clock.now(tx),
      });
      const { forumId, callId } = input;
      await audit.add(
        tx,
        actor,
        'decisions.selected',
        { forumId, callId },
        {
          places,
          accepted: selection.accepted.length,
          waitlisted: selection.waitlisted.length,
          declined: selection.declined.length,
        },
      );
      return selection;
    });
  }

  /** The proposals still to be told, with their means, in the order of the ranking; locked. */
  private async ranked(tx: Tx, { callId, ranking }: SelectProposalsInput): Promise<RankedProposal[]> {
    const rows = (await tx.query(
      `SELECT id AS "proposalId", theme_id AS "themeId" FROM proposal
        WHERE call_id = $1 AND status IN ('passed', 'under_review') ORDER BY number FOR UPDATE`,
      [callId],
    )) as { proposalId: string; themeId: string | null }[];
    const ranks = new Map(ranking.map(({ proposalId, mean }, rank) => [proposalId, { rank, mean }]));
    return rows
      .map((row) => ({ ...row, ...(ranks.get(row.proposalId) ?? { rank: Infinity, mean: null }) }))
      .toSorted((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank));
  }
}

function choicesOf(selection: Selection, rationale: string): RecordedChoice[] {
  const shared = { rationale, conditions: '', mergeInto: null };
  return [
    ...selection.accepted.map((proposalId) => ({ ...shared, proposalId, outcome: 'accepted' as const })),
    ...selection.waitlisted.map((proposalId, at) => ({
      ...shared,
      proposalId,
      outcome: 'waitlisted' as const,
      waitingPosition: at + 1,
    })),
    ...selection.declined.map((proposalId) => ({ ...shared, proposalId, outcome: 'declined' as const })),
  ];
}

interface Limits {
  places: number;
  themes: { id: string; places: number }[];
}

async function limitsOf(tx: Tx, callId: string): Promise<Limits | undefined> {
  const [limits] = (await tx.query(
    `SELECT c.places, coalesce((SELECT json_agg(json_build_object('id', t.id, 'places', t.places))
                                  FROM theme t WHERE t.call_id = c.id AND t.places IS NOT NULL), '[]') AS themes
       FROM call c WHERE c.id = $1`,
    [callId],
  )) as [Limits?];
  return limits;
}
