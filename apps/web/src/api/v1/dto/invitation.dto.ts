import { PERSON_STANDINGS, type PersonStanding } from '#libs/invitations';
import { PERSON_ROLES, type PersonRole } from '#libs/proposals';
import { Choice, Flag, Id, Instant, NestedList, Text, Whole } from '../contract/field.js';

/** How somebody named in a proposal stands in one part: whether they were asked, and what they said. */
export class InvitationAnswer {
  @Id({ doc: 'Id of the person in this part, as among the people of the proposal.' })
  personId: string;

  @Choice(PERSON_ROLES, { doc: 'The part.', example: 'speaker' })
  role: PersonRole;

  @Text({ max: 300, doc: 'Name, or the address where there is none.', example: 'Fatoumata Diarra' })
  name: string;

  @Choice(PERSON_STANDINGS, {
    doc: '`own` wrote the proposal and is not asked; `no_address`, `not_invited` are not asked yet; `invited` has not answered, `undeliverable` got no letter; `confirmed`, `declined`, `not_me` is what they said; `removed` asked to be taken out.',
    example: 'invited',
  })
  standing: PersonStanding;

  @Id({ nullable: true, doc: 'Id of the invitation: one for all parts of an address.' })
  invitationId: string | null;

  @Instant({ nullable: true, doc: 'When they were asked.' })
  invitedAt: Date | null;

  @Instant({ nullable: true, doc: 'When they answered.' })
  answeredAt: Date | null;

  @Text({ max: 10_000, doc: 'What they wrote with their answer; may be empty.' })
  note: string;

  @Flag({ doc: 'They can be asked.' })
  mayInvite: boolean;

  @Instant({ nullable: true, doc: 'From when they can be asked again; null where it is of no use.' })
  mayRemindFrom: Date | null;
}

export class InvitationList {
  @NestedList(InvitationAnswer, { most: 1000, doc: 'Everybody named, by part and in order within each.' })
  items: InvitationAnswer[];
}

export class InvitationSent {
  @Id({ optional: true, doc: 'Id of somebody named; everybody who was not asked yet when it is left out.' })
  personId?: string;
}

export class InvitedAnswer extends InvitationList {
  @Whole({
    min: 0,
    max: 1000,
    doc: 'How many letters were written: one an address, none to who was asked before.',
  })
  invited: number;
}
