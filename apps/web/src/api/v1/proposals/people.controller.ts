import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { found } from '#libs/kernel';
import { blankPerson, type NamedPerson, SaveProposal, type SeenProposal } from '#libs/proposals';
import { checkMatch, one } from '../answers.js';
import { CallApi, type CallRequest } from '../api-request.js';
import { Endpoint } from '../contract/endpoint.js';
import { readBody } from '../contract/read-body.js';
import { PersonAnswer, PersonList, PersonPatch, PersonSent } from '../dto/person.dto.js';
import { Once, type Use } from '../once.js';
import { personAnswer, personWith } from './proposal-answer.js';
import { ProposalReader } from './proposal-reader.js';

const TAG = 'People';
const READ = { tag: TAG, scope: 'people:read', level: 'signed_in', etag: true } as const;
const WRITE = { tag: TAG, scope: 'people:write', level: 'signed_in', etag: true } as const;
const REFUSES = ['call_closed', 'country_wrong', 'html_not_accepted', 'too_many'] as const;

/** Who is named in a proposal: each a thing of its own, and every change a version of the proposal. */
@Controller('api/v1/calls/:forum/:call/proposals/:id/people')
export class PeopleApi {
  constructor(
    private readonly reader: ProposalReader,
    private readonly save: SaveProposal,
    private readonly once: Once,
  ) {}

  @Get()
  @Endpoint({
    ...READ,
    summary: 'Who is named in a proposal',
    doc: 'Addresses and genders for its own people and the secretariat; names for who may see them.',
    answer: { status: 200, doc: 'Everybody named.', dto: PersonList },
  })
  async all(@CallApi() api: CallRequest, @Param('id') id: string) {
    const { seen } = await this.reader.read(api, id);
    found(seen.sight === 'state' ? null : true);
    return one(api, { items: seen.content.people.map(personAnswer) } satisfies PersonList);
  }

  @Post()
  @Endpoint({
    ...WRITE,
    summary: 'Name somebody',
    body: PersonSent,
    keyed: true,
    refuses: REFUSES,
    answer: { status: 201, doc: 'Who was added; their address is in `Location`.', dto: PersonAnswer },
  })
  async add(@CallApi() api: CallRequest, @Param('id') id: string, @Body() body: unknown) {
    const sent = await readBody(PersonSent, body);
    return this.once.run(
      api,
      async (use) => {
        const { seen } = await this.reader.own(api, id, use);
        const before = seen.content.people;
        const known = new Set(before.map((person) => person.id));
        await this.store(api, seen, [...before, personWith(blankPerson(sent.role), sent)], use);
        const { seen: after, answer } = await this.reader.own(api, id, use);
        // a person without name, address or organisation is not kept
        const person = found(after.content.people.find((one_) => !known.has(one_.id)));
        return {
          status: 201,
          value: personAnswer(person),
          location: `${answer.self}/people/${person.id}`,
          etag: true,
        };
      },
      () => this.reader.own(api, id),
    );
  }

  @Get(':personId')
  @Endpoint({
    ...READ,
    summary: 'Read one person',
    answer: { status: 200, doc: 'The person.', dto: PersonAnswer },
  })
  async show(@CallApi() api: CallRequest, @Param('id') id: string, @Param('personId') personId: string) {
    const { seen } = await this.reader.read(api, id);
    return one(api, personAnswer(personIn(seen, personId)));
  }

  @Patch(':personId')
  @Endpoint({
    ...WRITE,
    summary: 'Change what is said of somebody',
    body: PersonPatch,
    ifMatch: 'needed',
    refuses: REFUSES,
    answer: { status: 200, doc: 'The person as they are now.', dto: PersonAnswer },
  })
  async patch(
    @CallApi() api: CallRequest,
    @Param('id') id: string,
    @Param('personId') personId: string,
    @Body() body: unknown,
  ) {
    const patch = await readBody(PersonPatch, body);
    const { seen } = await this.reader.own(api, id);
    const person = personIn(seen, personId);
    checkMatch(api, personAnswer(person), 'needed');
    const people = seen.content.people.map((other) => (other === person ? personWith(person, patch) : other));
    await this.store(api, seen, people);
    return one(api, personAnswer(personIn((await this.reader.own(api, id)).seen, personId)));
  }

  @Delete(':personId')
  @HttpCode(204)
  @Endpoint({
    ...WRITE,
    etag: false,
    summary: 'Name somebody no longer',
    ifMatch: 'needed',
    refuses: ['call_closed'],
    answer: { status: 204, doc: 'They are named no longer.' },
  })
  async remove(@CallApi() api: CallRequest, @Param('id') id: string, @Param('personId') personId: string) {
    const { seen } = await this.reader.own(api, id);
    const person = personIn(seen, personId);
    checkMatch(api, personAnswer(person), 'needed');
    await this.store(
      api,
      seen,
      seen.content.people.filter((other) => other !== person),
    );
  }

  /** The people were read at a version; one that was stored meanwhile is not overwritten. */
  private store(
    api: CallRequest,
    { id, version }: SeenProposal,
    people: readonly NamedPerson[],
    use: Use = (worker) => worker,
  ): Promise<unknown> {
    const { callId } = api.call;
    return use(this.save).run(api.actor, { callId, proposalId: id, version, changes: { people } });
  }
}

const personIn = (seen: SeenProposal, personId: string): NamedPerson =>
  found(seen.content.people.find(({ id }) => id === personId));
