import { NestedList, Open, Text, Whole } from '../contract/field.js';

export class BlockerAnswer {
  @Text({ max: 200, doc: 'What to act on; stays the same.', example: 'field_missing' })
  code: string;

  @Text({
    max: 1000,
    optional: true,
    doc: 'The field it belongs to, as the rules name it.',
    example: 'description',
  })
  field?: string;

  @Text({ max: 1000, optional: true, doc: 'RFC 6901, into the body.', example: '/answers/description' })
  pointer?: string;

  @Text({
    max: 10_000,
    doc: 'In plain English; may be worded better one day.',
    example: 'description: fill this in.',
  })
  detail: string;

  @Open(
    { type: 'object', additionalProperties: true },
    { doc: 'The facts of the reason: limits, what was found.' },
  )
  facts: object;
}

/** RFC 9457 problem details. */
export class ProblemAnswer {
  @Text({ max: 2000, format: 'uri', doc: 'Which problem it is; leads to what is said about it.' })
  type: string;

  @Text({ max: 200, doc: 'Its name.', example: 'Not possible' })
  title: string;

  @Whole({ min: 400, max: 599, doc: 'The status of the answer.', example: 422 })
  status: number;

  @Text({ max: 1000, doc: 'What happened and what to do.' })
  detail: string;

  @Text({ max: 20_000, doc: 'The path that was asked for.', example: '/api/v1/calls/igf/2019/proposals' })
  instance: string;

  @NestedList(BlockerAnswer, { most: 100_000, optional: true, doc: 'Every reason, when there are reasons.' })
  blockers?: BlockerAnswer[];

  @Text({ max: 100, optional: true, doc: 'Of a fault: what to tell the operators.' })
  reference?: string;
}
