import { PERSON_ROLES, type PersonRole } from '#libs/proposals';
import { Choice, Flag, Id, NestedList, Text } from '../contract/field.js';

const CODE = { max: 100 };

/** Somebody named in a proposal. */
export class PersonAnswer {
  @Id({ doc: 'Stays the same however often the proposal is saved.' })
  id: string;

  @Choice(PERSON_ROLES, { doc: 'The part they play.', example: 'speaker' })
  role: PersonRole;

  @Text({ max: 300, doc: 'Name as it is to appear.', example: 'Fatoumata Diarra' })
  name: string;

  @Text({ max: 300, doc: 'E-mail address; empty for who may not know it.', example: 'fatoumata@example.org' })
  email: string;

  @Text({ max: 300, doc: 'Organisation.', example: 'Association malienne pour l’Internet' })
  organisation: string;

  @Text({ ...CODE, nullable: true, doc: 'Code of the stakeholder group.', example: 'civil_society' })
  stakeholderGroup: string | null;

  @Text({ ...CODE, nullable: true, doc: 'Code of the regional group.', example: 'africa' })
  regionalGroup: string | null;

  @Text({ max: 2, nullable: true, doc: 'Country, ISO 3166 alpha-2.', example: 'ML' })
  country: string | null;

  @Text({ ...CODE, nullable: true, doc: 'Code of the gender; null for who may not know it.' })
  gender: string | null;

  @Choice(['onsite', 'online'], { nullable: true, doc: 'How they take part.' })
  attendance: 'onsite' | 'online' | null;

  @Flag({ doc: 'Contacted, and expressed interest and intent to participate.' })
  confirmed: boolean;

  @Choice(['primary', 'secondary'], { nullable: true, doc: 'Whether the secretariat writes to them.' })
  contact: 'primary' | 'secondary' | null;
}

export class PersonList {
  @NestedList(PersonAnswer, { most: 1000, doc: 'In order within each role.' })
  items: PersonAnswer[];
}

/** Changes to somebody named: what is not named stays as it is. */
export class PersonPatch {
  @Choice(PERSON_ROLES, { optional: true, doc: 'The part they play.', example: 'speaker' })
  role?: PersonRole;

  @Text({ max: 300, optional: true, doc: 'Name as it is to appear.', example: 'Fatoumata Diarra' })
  name?: string;

  @Text({ max: 300, optional: true, doc: 'E-mail address.', example: 'fatoumata@example.org' })
  email?: string;

  @Text({ max: 300, optional: true, doc: 'Organisation.' })
  organisation?: string;

  @Text({
    ...CODE,
    optional: true,
    nullable: true,
    doc: 'Code of the stakeholder group.',
    example: 'civil_society',
  })
  stakeholderGroup?: string | null;

  @Text({ ...CODE, optional: true, nullable: true, doc: 'Code of the regional group.', example: 'africa' })
  regionalGroup?: string | null;

  @Text({
    max: 2,
    pattern: /^[A-Z]{2}$/,
    optional: true,
    nullable: true,
    doc: 'Country, ISO 3166 alpha-2.',
    example: 'ML',
  })
  country?: string | null;

  @Text({ ...CODE, optional: true, nullable: true, doc: 'Code of the gender.' })
  gender?: string | null;

  @Choice(['onsite', 'online'], { optional: true, nullable: true, doc: 'How they take part.' })
  attendance?: 'onsite' | 'online' | null;

  @Flag({ optional: true, doc: 'Contacted, and expressed interest and intent to participate.' })
  confirmed?: boolean;

  @Choice(['primary', 'secondary'], {
    optional: true,
    nullable: true,
    doc: 'Whether the secretariat writes to them.',
  })
  contact?: 'primary' | 'secondary' | null;
}

/** Somebody to be named. */
export class PersonSent extends PersonPatch {
  @Choice(PERSON_ROLES, { doc: 'The part they play.', example: 'speaker' })
  declare role: PersonRole;
}

/** Somebody among all who are named: with their id when they stand there already. */
export class PersonInList extends PersonSent {
  @Id({ optional: true, doc: 'Of somebody who is named already; whoever comes without one is new.' })
  id?: string;
}
