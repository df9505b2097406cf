import { Injectable } from '@nestjs/common';
import {
  CALL_HEADER,
  type CallHeader,
  type CallHeaderJson,
  callHeaderOf,
  sightSettings,
  type SightSettings,
} from '#libs/calls';
import { type Bearer, type ReadAlong, TokenActorQuery } from '#libs/identity';
import { isId } from '#libs/kernel';
import { sightFactsOfP, STAMP_OF_P } from '../persistence/sight-sql.js';
import type { SightFacts } from '../policies/sight.policy.js';

/** What decides how much the bearer sees of a proposal, and the stamp of what there is to see. */
export interface ProposalAhead {
  facts: SightFacts;
  /** As long as it is the same, so is everything the proposal shows. */
  stamp: string;
}

/** Who asks for something of a call, and what is known of it before anything is read. */
export interface CallDoor {
  bearer: Bearer;
  call: (CallHeader & { settings: SightSettings }) | undefined;
  /** Undefined where none was asked for, or there is none in the call. */
  proposal: ProposalAhead | undefined;
}

interface Along {
  call: CallHeaderJson | null;
  settings: SightSettings;
  proposal?: ProposalAhead | null;
}

const CALL = `CASE WHEN c.id IS NOT NULL THEN ${CALL_HEADER} END AS call, row_to_json(sight) AS settings`;
const OF_CALL = `LEFT JOIN (call c JOIN forum f ON f.id = c.forum_id AND f.slug = $2) ON c.slug = $3
         LEFT JOIN LATERAL ${sightSettings('c.settings', 'sight')} ON true`;
const FACTS = Object.entries(sightFactsOfP('m.id', 'sight."publishReceived"'))
  .map(([name, sql]) => `'${name}', ${sql}`)
  .join(', ');
const PROPOSAL = `CASE WHEN p.id IS NOT NULL THEN json_build_object('stamp', ${STAMP_OF_P}, 'facts', json_build_object(${FACTS})) END AS proposal`;
const OF_PROPOSAL = `LEFT JOIN proposal p ON p.call_id = c.id AND p.id = $4
         LEFT JOIN decision d ON d.proposal_id = p.id`;

/** Everything that decides whether a token opens a door of a call, in the one read that looks at the token. */
@Injectable()
export class CallDoorQuery {
  constructor(private readonly tokens: TokenActorQuery) {}

  /** Undefined for a token that opens nothing. */
  async run(
    token: string,
    address: { forum: string; call: string; proposalId?: string },
  ): Promise<CallDoor | undefined> {
    const door = await this.tokens.run<Along>(token, alongOf(address));
    if (!door) return undefined;
    const { bearer, call, settings, proposal } = door;
    return {
      bearer,
      call: call ? { ...callHeaderOf(call), settings } : undefined,
      proposal: proposal ?? undefined,
    };
  }
}

function alongOf({
  forum,
  call,
  proposalId,
}: {
  forum: string;
  call: string;
  proposalId?: string;
}): ReadAlong {
  if (proposalId === undefined || !isId(proposalId))
    return { columns: CALL, joins: OF_CALL, values: [forum, call] };
  return {
    columns: `${CALL}, ${PROPOSAL}`,
    joins: `${OF_CALL} ${OF_PROPOSAL}`,
    values: [forum, call, proposalId],
  };
}
