/** What is said of the whole API. It is part of the contract and stands beside it, in English. */
export const ABOUT = `Everything here is carried out by the same use-cases and judged by the same rules as the pages: a token never opens more than its person may do at that moment.

**Tokens.** Make one on the account page and send it as \`Authorization: Bearer\`. Cookies mean nothing here.

**Errors** are RFC 9457 problem details (\`application/problem+json\`). \`type\` names the problem; \`blockers\` give every reason with a code, a pointer and facts. What is not there and what is not yours are the same 404.

**Lists** answer \`items\` and \`next\`; follow \`next\` (also in \`Link\`) until it is null. A cursor is good for the filters it was made for.

**Changes.** Reads of one thing carry an \`ETag\`. PATCH and DELETE need it back as \`If-Match\`: 428 without, 412 when the thing has changed. A POST with an \`Idempotency-Key\` is carried out once, however often it is sent within 24 hours.

**Times** are instants in UTC; days are in the call’s zone.

**Stability.** Within v1 properties, codes and routes are added, never taken away or given another meaning. Ignore what you do not know.`;

export const TAGS = [
  { name: 'Token', description: 'The token itself.' },
  {
    name: 'Calls',
    description: 'Calls with their dates, themes, formats, criteria and the fields of their form.',
  },
  { name: 'Proposals', description: 'Proposals: reading, writing, submitting, and their versions.' },
  { name: 'People', description: 'Who is named in a proposal, and whether they take part.' },
  { name: 'Screening', description: 'The formal check of what was submitted.' },
  { name: 'Decisions', description: 'What the committee decided.' },
  { name: 'Programme', description: 'The published programme.' },
  { name: 'Webhooks', description: 'Being told when something happens in a call.' },
];

/** The parameters of paths. */
export const PARAMETERS: Record<string, { description: string; schema: object; example: string }> = {
  forum: { description: 'Slug of the forum.', schema: { type: 'string' }, example: 'igf' },
  call: { description: 'Slug of the call.', schema: { type: 'string' }, example: '2019' },
  id: {
    description: 'Id of the thing.',
    schema: { type: 'string', format: 'uuid' },
    example: '0195f7a1-7c1e-7b6c-9d53-4b2f8c1a6e90',
  },
  personId: {
    description: 'Id of somebody named in the proposal.',
    schema: { type: 'string', format: 'uuid' },
    example: '0195f7a1-7c1e-7b6c-9d53-4b2f8c1a6e91',
  },
  invitationId: {
    description: 'Id of an invitation.',
    schema: { type: 'string', format: 'uuid' },
    example: '0195f7a1-7c1e-7b6c-9d53-4b2f8c1a6e93',
  },
  deliveryId: {
    description: 'Id of a delivery, as in `webhook-id`.',
    schema: { type: 'string', format: 'uuid' },
    example: '0195f7a1-7c1e-7b6c-9d53-4b2f8c1a6e92',
  },
  number: { description: 'Number of a version.', schema: { type: 'integer', minimum: 1 }, example: '3' },
};
