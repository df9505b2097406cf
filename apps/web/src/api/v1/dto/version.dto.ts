import { Instant, Nested, Open, Text, TextList, Whole } from '../contract/field.js';

/** One kept state of a proposal. */
export class VersionAnswer {
  @Whole({ min: 1, max: 1_000_000_000, doc: 'Number of the version.' })
  number: number;

  @Text({ max: 100, doc: 'The act that made it.', example: 'saved' })
  act: string;

  @Instant({ doc: 'When.' })
  savedAt: Date;

  @Text({ max: 500, doc: 'By whom.' })
  savedBy: string;

  @Whole({ min: 1, max: 1_000_000_000, nullable: true, doc: 'The version it brought back, if it did.' })
  restoredFrom: number | null;
}

export class VersionLine extends VersionAnswer {
  @TextList({
    most: 10_000,
    max: 1000,
    doc: 'The places that differ from the version before.',
    example: ['title'],
  })
  changed: string[];
}

export class VersionWhole extends VersionAnswer {
  @Open(
    { type: 'object', additionalProperties: true },
    { doc: 'Everything as it was written then, by the names of a proposal.' },
  )
  content: object;
}

export class RestoreSent {
  @Whole({ min: 1, max: 1_000_000_000, doc: 'The version whose content is to stand again.', example: 3 })
  number: number;
}

/** What a token is, for its bearer. */
export class TokenPlace {
  @Text({ max: 36, format: 'uuid', doc: 'Id of the forum.' })
  forumId: string;

  @Text({ max: 36, format: 'uuid', nullable: true, doc: 'Id of the call; null for every call of the forum.' })
  callId: string | null;
}

export class MeAnswer {
  @Text({ max: 36, format: 'uuid', doc: 'Id of the person.' })
  personId: string;

  @Text({ max: 500, doc: 'Their name.' })
  name: string;

  @Text({ max: 500, doc: 'Their e-mail address.' })
  email: string;

  @TextList({ most: 100, max: 100, doc: 'What the token may be used for.', example: ['calls:read'] })
  scopes: readonly string[];

  @Nested(TokenPlace, { nullable: true, doc: 'Where it is good; null for wherever its person may go.' })
  limit: TokenPlace | null;
}
