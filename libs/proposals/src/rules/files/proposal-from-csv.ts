import { type CallRules, choiceCode } from '#libs/calls';
import { countryFrom } from '#libs/countries';
import type { CsvRow } from '#libs/csv';
import { isEmail, normalEmail } from '#libs/identity';
import type { Blocker } from '#libs/kernel';
import { cleanContent, storageBlockers } from '../content/clean-content.js';
import { listIn, NO, PEOPLE_COLUMNS, peopleIn, TEXT_COLUMNS, YES } from './csv-columns.js';
import { blankPerson, type NamedPerson, type ProposalContent } from '../content/proposal-content.js';
import { PROPOSAL_STATUSES, type ProposalStatus } from '../proposal-status.js';

/** A proposal as one row of a file gives it. */
export interface ImportedProposal {
  line: number;
  /** null: the call gives the next one. */
  number: number | null;
  status: ProposalStatus;
  owner: NamedPerson;
  content: ProposalContent;
}

// what an export of a later stage says is read as the latest stage that an import can vouch for
const STATUS_READ: Record<ProposalStatus, ProposalStatus | undefined> = {
  draft: undefined,
  submitted: 'submitted',
  cure_requested: 'submitted',
  screened_out: 'screened_out',
  passed: 'passed',
  under_review: 'passed',
  decided: 'passed',
  withdrawn: 'withdrawn',
};

/** Reads one row, with every reason against it: what the call does not know, and what cannot be stored. */
export function proposalFromCsv(
  row: CsvRow,
  call: Pick<CallRules, 'settings' | 'themes' | 'formats'>,
): { proposal: ImportedProposal; bad: Blocker[] } {
  const bad: Blocker[] = [];
  const reader = new RowReader(row, bad);
  const format = reader.one('format', call.formats);
  const owner = ownerOf(row, call.settings, bad);
  const named = PEOPLE_COLUMNS.map(([column, role]) => peopleIn(row, column, role, call.settings));
  bad.push(...named.flatMap((one) => one.bad));
  const others = named
    .flatMap((one) => one.people)
    .filter((person) => person.role !== 'organiser' || normalEmail(person.email) !== owner.email);
  const content = cleanContent({
    title: reader.required('title'),
    themeId: reader.one('theme', call.themes, true)?.id ?? null,
    formatId: format?.id ?? null,
    minutes: reader.whole('minutes') ?? (format?.minutes.length === 1 ? format.minutes[0]! : null),
    policyQuestions: listIn(row.cell('policy_questions')),
    sdgs: reader.sdgs(),
    firstTime: reader.yesOrNo('first_time'),
    language: reader.language(call.settings.languages),
    tags: listIn(row.cell('tags')),
    answers: Object.fromEntries([
      ...TEXT_COLUMNS.map(([key, column]) => [key, row.cell(column)]),
      ...call.settings.questions.map(({ key }) => [key, row.cell(key)]),
    ]),
    people: [owner, ...others],
  });
  for (const { field = '', code, ...facts } of storageBlockers(content, call))
    bad.push(row.bad(columnOfField(field), code, facts as Record<string, string | number>));
  const proposal = {
    line: row.line,
    number: reader.whole('number'),
    status: reader.status(),
    owner,
    content,
  };
  return { proposal, bad };
}

/** The column in which a field of the content stands. */
const columnOfField = (field: string): string =>
  field.startsWith('people')
    ? 'organisers'
    : field.replace(/\[\d+\]$/, '').replaceAll(/[A-Z]/g, (one) => `_${one.toLowerCase()}`);

function ownerOf(row: CsvRow, settings: CallRules['settings'], bad: Blocker[]): NamedPerson {
  const email = normalEmail(row.cell('proposer_email'));
  if (!isEmail(email)) bad.push(row.bad('proposer_email', 'isEmail'));
  const coded = (column: string, choices: CallRules['settings']['genders'], code: string) => {
    const text = row.cell(column);
    const found = choiceCode(choices, text);
    if (text && !found) bad.push(row.bad(column, code, { text }));
    return found ?? null;
  };
  return {
    ...blankPerson('organiser'),
    email,
    name: row.cell('proposer_name'),
    organisation: row.cell('organisation'),
    stakeholderGroup: coded('stakeholder_group', settings.stakeholderGroups, 'csv_group_unknown'),
    regionalGroup: coded('regional_group', settings.regionalGroups, 'csv_region_unknown'),
    country: countryFrom(row.cell('country')),
    gender: coded('gender', settings.genders, 'csv_gender_unknown'),
    confirmed: true,
    contact: 'primary',
  };
}

/** Reads cells one by one and writes down what is wrong with them. */
class RowReader {
  constructor(
    private readonly row: CsvRow,
    private readonly bad: Blocker[],
  ) {}

  required(column: string): string {
    const text = this.row.cell(column);
    if (!text) this.bad.push(this.row.bad(column, 'isNotEmpty'));
    return text;
  }

  /** One of the call's list, by slug or by name. */
  one<Entry extends { slug: string; name: string }>(
    column: string,
    list: readonly Entry[],
    needed = false,
  ): Entry | undefined {
    const text = this.row.cell(column);
    const code = choiceCode(
      list.map(({ slug, name }) => ({ code: slug, name })),
      text,
    );
    if ((text || needed) && !code) this.bad.push(this.row.bad(column, `csv_${column}_unknown`, { text }));
    return list.find((entry) => entry.slug === code);
  }

  whole(column: string): number | null {
    const text = this.row.cell(column);
    if (!text) return null;
    if (/^\d{1,6}$/.test(text) && Number(text) > 0) return Number(text);
    this.bad.push(this.row.bad(column, 'isInt'));
    return null;
  }

  yesOrNo(column: string): boolean | null {
    const text = this.row.cell(column).toLowerCase();
    if (YES.has(text)) return true;
    if (text && !NO.has(text)) this.bad.push(this.row.bad(column, 'csv_yes_or_no'));
    return NO.has(text) ? false : null;
  }

  sdgs(): number[] {
    return listIn(this.row.cell('sdgs').replaceAll(',', ';')).flatMap((text) => {
      const goal = Number(text);
      if (Number.isInteger(goal) && goal >= 1 && goal <= 17) return [goal];
      this.bad.push(this.row.bad('sdgs', 'csv_sdg_unknown', { text }));
      return [];
    });
  }

  language(languages: CallRules['settings']['languages']): string {
    const text = this.row.cell('language');
    const code = choiceCode(languages, text);
    if (text && !code) this.bad.push(this.row.bad('language', 'csv_language_unknown', { text }));
    return code ?? 'en';
  }

  status(): ProposalStatus {
    const text = this.row.cell('status');
    const status = PROPOSAL_STATUSES.find((one) => one === text);
    const read = status ? STATUS_READ[status] : text === '' ? 'submitted' : undefined;
    if (!read) this.bad.push(this.row.bad('status', 'csv_status_unknown', { text }));
    return read ?? 'submitted';
  }
}
