import { Inject, Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { loadCallRules } from '#libs/calls';
import { Database, type Tx } from '#libs/database';
import {
  type Actor,
  ensurePerson,
  IDENTITY_CONFIG,
  type IdentityConfig,
  isEmail,
  normalEmail,
  personOf,
  withinRate,
} from '#libs/identity';
import { type Blocker, Clock, found, Refusal, refuseIf } from '#libs/kernel';
import { canWrite, lockProposal, type NamedPerson } from '#libs/proposals';
import { loadLetterAbouts, writeToInvited } from '../persistence/invitation-letters.js';
import { insertInvitation } from '../persistence/invitation.store.js';
import { invitingBlockers } from '../rules/inviting.js';

/** Letters one proposer may cause in an hour; a proposal names forty people at most. */
const MOST_AN_HOUR = 100;
/** Letters of invitation one address gets in a day, from all proposals together. */
const MOST_TO_ONE_A_DAY = 10;

export interface InvitePeopleInput {
  callId: string;
  proposalId: string;
  /** One person named in the proposal; everybody not asked yet when it is left out. */
  namedId?: string;
}

/** Asks people named in a proposal, by letter, whether they take part. Who has been asked is not asked again. */
@Injectable()
export class InvitePeople {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(IDENTITY_CONFIG) private readonly config: IdentityConfig,
  ) {}

  /** @returns how many were asked */
  async run(actor: Actor, { callId, proposalId, namedId }: InvitePeopleInput): Promise<{ invited: number }> {
    const by = personOf(actor);
    if (!(await withinRate(this.db, `invite-by:${by}`, MOST_AN_HOUR, 3600))) throw new Refusal('too_many');
    return this.db.transaction(async (tx) => {
      const stored = await lockProposal(tx, actor, { callId, proposalId });
      found(canWrite(stored) || null);
      const call = await loadCallRules(tx, callId);
      refuseIf(invitingBlockers(stored, call));
      const named = namedId === undefined ? stored.people : stored.people.filter(({ id }) => id === namedId);
      if (namedId !== undefined) found(named[0]);
      const asked = distinctAddresses(named, await ownAddress(tx, stored.ownerId));
      if (namedId !== undefined) refuseIf(addressBlockers(named, asked));
      const at = await this.clock.now(tx);
      const ids: string[] = [];
      for (const [email, person] of asked) {
        const personId = await ensurePerson(tx, { email, name: person.name });
        await refuseFlood(tx, personId, at);
        const invitation = { callId, proposalId, email, personId, by, at };
        const id = await insertInvitation(tx, invitation, this.config.secret);
        if (id) ids.push(id);
      }
      await writeToInvited(tx, 'invitation', await loadLetterAbouts(tx, ids), 'first');
      const scope = { forumId: call.forumId, callId, subjectId: proposalId };
      if (ids.length > 0) await audit.add(tx, actor, 'people.invited', scope, { invitationIds: ids });
      return { invited: ids.length };
    });
  }
}

/** Nobody's mailbox is filled by people naming them in one proposal after the other. */
async function refuseFlood(tx: Tx, personId: string, at: Date): Promise<void> {
  const [row] = (await tx.query(
    `SELECT count(*)::int AS letters FROM letter
      WHERE recipient_id = $1 AND kind = 'invitation' AND created_at > $2::timestamptz - interval '1 day'`,
    [personId, at],
  )) as [{ letters: number }];
  if (row.letters >= MOST_TO_ONE_A_DAY) throw new Refusal('too_many');
}

/** Everybody with an address that mail can go to, once, but for the proposal's owner. */
function distinctAddresses(people: readonly NamedPerson[], own: string | null): Map<string, NamedPerson> {
  const asked = new Map<string, NamedPerson>();
  for (const person of people) {
    const email = normalEmail(person.email);
    if (isEmail(email) && email !== own && !asked.has(email)) asked.set(email, person);
  }
  return asked;
}

const addressBlockers = (named: readonly NamedPerson[], asked: ReadonlyMap<string, unknown>): Blocker[] =>
  asked.size > 0 ? [] : [{ code: 'invite_needs_address', person: named[0]?.name ?? '' }];

async function ownAddress(tx: Tx, ownerId: string): Promise<string | null> {
  const rows = (await tx.query('SELECT email FROM person WHERE id = $1', [ownerId])) as {
    email: string | null;
  }[];
  return rows[0]?.email ?? null;
}
