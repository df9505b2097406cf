import { Injectable } from '@nestjs/common';
import { type CallSetup, choiceName } from '#libs/calls';
import { type CsvCell, csvChunks } from '#libs/csv';
import { columnsOf, PEOPLE_COLUMNS, peopleCell, TEXT_COLUMNS } from '../rules/files/csv-columns.js';
import { PROPOSAL_STATUSES, type ProposalStatus } from '../rules/proposal-status.js';
import { type FullProposal, FullProposalsQuery } from './full-proposals.query.js';

const PORTION = 200;

/** Every proposal the viewer may see, as a CSV file that can be read in again: drafts and conflicts left out. */
@Injectable()
export class ProposalsCsvQuery {
  constructor(private readonly proposals: FullProposalsQuery) {}

  /** The file in pieces, read a portion at a time. */
  async *run(
    call: Pick<CallSetup, 'callId' | 'settings'>,
    personId: string | null,
    statuses: readonly ProposalStatus[] = PROPOSAL_STATUSES,
  ): AsyncGenerator<string> {
    const columns = columnsOf(call.settings);
    const [header = ''] = csvChunks(columns, []);
    yield header;
    for (let after = 0; ;) {
      // eslint-disable-next-line no-await-in-loop -- the next portion is asked for when this one has been sent
      const rows = await this.proposals.run(call.callId, personId, { statuses, after, limit: PORTION });
      for (const chunk of [
        ...csvChunks(
          [],
          rows.map((row) => cellsOf(row, call, columns)),
        ),
      ].slice(1))
        yield chunk;
      const last = rows.at(-1)?.number;
      if (rows.length < PORTION || last === undefined) return;
      after = last;
    }
  }
}

function cellsOf(
  proposal: FullProposal,
  { settings }: Pick<CallSetup, 'settings'>,
  columns: readonly string[],
): CsvCell[] {
  const { content } = proposal;
  const [first, ...organisers] = content.people.filter((person) => person.role === 'organiser');
  const cells: Record<string, CsvCell> = {
    number: proposal.number,
    status: proposal.status,
    title: content.title,
    theme: proposal.themeName,
    proposer_name: first?.name,
    proposer_email: first?.email,
    organisation: first?.organisation,
    stakeholder_group: choiceName(settings.stakeholderGroups, first?.stakeholderGroup ?? null),
    regional_group: choiceName(settings.regionalGroups, first?.regionalGroup ?? null),
    country: first?.country,
    gender: choiceName(settings.genders, first?.gender ?? null),
    format: proposal.formatName,
    minutes: content.minutes,
    language: content.language,
    first_time: content.firstTime === null ? '' : content.firstTime ? 'yes' : 'no',
    tags: content.tags.join('; '),
    policy_questions: content.policyQuestions
      .map((question) => question.replaceAll(/[;|\n]+/g, ','))
      .join('\n'),
    sdgs: content.sdgs.join('; '),
    ...Object.fromEntries(settings.questions.map(({ key }) => [key, content.answers[key]])),
    ...Object.fromEntries(TEXT_COLUMNS.map(([key, column]) => [column, content.answers[key]])),
    ...Object.fromEntries(
      PEOPLE_COLUMNS.map(([column, role]) => [
        column,
        peopleCell(
          role === 'organiser' ? organisers : content.people.filter((person) => person.role === role),
          settings,
        ),
      ]),
    ),
  };
  return columns.map((column) => cells[column]);
}
