import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { type CallRules, loadCallRules } from '#libs/calls';
import { Database } from '#libs/database';
import { ANONYMOUS, keepOwnWord } from '#libs/identity';
import { type Blocker, Clock, found, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import {
  blankPerson,
  correctNamed,
  EMPTY_CONTENT,
  lockProposal,
  type OwnParticulars,
  storageBlockers,
} from '#libs/proposals';
import { openInvitation } from '../persistence/invitation.store.js';

export interface CorrectOwnEntryInput {
  callId: string;
  token: string;
  particulars: OwnParticulars;
}

/** Somebody named in a proposal puts right what it says about them, at any time: it is theirs. */
@Injectable()
export class CorrectOwnEntry {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run({ callId, token, particulars }: CorrectOwnEntryInput): Promise<void> {
    return this.db.transaction(async (tx) => {
      const at = await this.clock.now(tx);
      const { invitation, forumId, proposalId } = await openInvitation(tx, { callId, token }, at);
      found(invitation.status === 'not_me' ? null : invitation);
      const stored = await lockProposal(tx, ANONYMOUS, { callId, proposalId });
      const call = await loadCallRules(tx, callId);
      refuseIf(particularsBlockers(particulars, call));
      const email = found(invitation.email);
      const by = found(invitation.personId);
      await correctNamed(tx, stored, { email, particulars, by, at });
      await keepOwnWord(tx, by, particulars);
      const scope = { forumId, callId, subjectId: proposalId };
      await audit.add(tx, { personId: by }, 'person.corrected', scope, { invitationId: invitation.id });
      await outbox.add(tx, { type: 'proposal.person_corrected', payload: { proposalId, callId } });
    });
  }
}

/** What keeps the particulars from being stored, under the names of their fields. */
function particularsBlockers(particulars: OwnParticulars, call: CallRules): Blocker[] {
  const { settings } = call;
  const { name, stakeholderGroup, regionalGroup, gender } = particulars;
  const unknown = (field: string, code: string | null, choices: readonly { code: string }[]): Blocker[] =>
    code === null || choices.some((choice) => choice.code === code) ? [] : [{ code: 'isIn', field }];
  const alone = { ...EMPTY_CONTENT, people: [{ ...blankPerson('speaker'), ...particulars }] };
  return [
    ...(name.trim() === '' ? [{ code: 'isNotEmpty', field: 'name' }] : []),
    ...unknown('stakeholderGroup', stakeholderGroup, settings.stakeholderGroups),
    ...unknown('regionalGroup', regionalGroup, settings.regionalGroups),
    ...unknown('gender', gender, settings.genders),
    ...storageBlockers(alone, call).map((blocker) =>
      Object.assign(blocker, { field: blocker.field?.split('.')[1] ?? 'name' }),
    ),
  ];
}
