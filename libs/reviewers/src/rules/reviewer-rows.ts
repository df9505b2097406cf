import { type CallChoice, choiceCode } from '#libs/calls';
import { countryFrom } from '#libs/countries';
import type { CsvRow } from '#libs/csv';
import { normalEmail } from '#libs/identity';
import type { Blocker } from '#libs/kernel';
import {
  type CommitteeLists,
  type NamedSubject,
  reviewerBlockers,
  type ReviewerFacts,
} from './reviewer-facts.js';

/** The columns of a file of reviewers; docs/csv.md explains them. */
export const REVIEWER_COLUMNS = {
  required: ['email', 'name'],
  optional: [
    'organisation',
    'stakeholder_group',
    'regional_group',
    'country',
    'gender',
    'themes',
    'tags',
    'load_min',
    'load_max',
    'profile',
  ],
} as const;

/** Members as a file describes them, and every reason, by line and column, why one of them cannot be taken. */
export function reviewersOf(
  rows: readonly CsvRow[],
  lists: CommitteeLists,
): { members: ReviewerFacts[]; bad: Blocker[] } {
  const seen = new Set<string>();
  const bad: Blocker[] = [];
  const members = rows.map((row) => {
    const reader = new RowReader(row);
    const facts = factsOf(reader, lists);
    bad.push(...reader.bad, ...againstColumns(reviewerBlockers(facts, lists), row));
    if (seen.has(facts.email)) bad.push(row.bad('email', 'row_twice'));
    seen.add(facts.email);
    return facts;
  });
  return { members, bad };
}

function factsOf(row: RowReader, lists: CommitteeLists): ReviewerFacts {
  return {
    email: normalEmail(row.text('email')),
    name: row.text('name'),
    organisation: row.text('organisation'),
    stakeholderGroup: row.choice('stakeholder_group', lists.stakeholderGroups),
    regionalGroup: row.choice('regional_group', lists.regionalGroups),
    country: countryFrom(row.text('country')),
    gender: row.choice('gender', lists.genders),
    themeIds: row.subjects('themes', lists.themes, 'unknown_theme'),
    tagIds: row.subjects('tags', lists.tags, 'unknown_tag'),
    loadMin: row.count('load_min'),
    loadMax: row.count('load_max'),
    profile: row.text('profile') || undefined,
  };
}

/** Turns the cells of one row into values, keeping what is wrong with them. */
class RowReader {
  readonly bad: Blocker[] = [];

  constructor(private readonly row: CsvRow) {}

  text(column: string): string {
    return this.row.cell(column);
  }

  choice(column: string, choices: readonly CallChoice[]): string | null {
    const text = this.row.cell(column);
    if (text === '') return null;
    const code = choiceCode(choices, text);
    if (code === undefined) this.bad.push(this.row.bad(column, 'unknown_choice'));
    return code ?? null;
  }

  /** Names or slugs, with `;` or `|` between them. */
  subjects(column: string, subjects: readonly NamedSubject[], code: string): string[] {
    const ids: string[] = [];
    for (const name of this.row.cell(column).split(/[;|]/)) {
      const wanted = name.trim().toLowerCase();
      if (wanted === '') continue;
      const subject = subjects.find((one) => one.slug === wanted || one.name.toLowerCase() === wanted);
      if (subject) ids.push(subject.id);
      else this.bad.push(this.row.bad(column, code, { value: name.trim() }));
    }
    return [...new Set(ids)];
  }

  count(column: string): number | null {
    const text = this.row.cell(column);
    if (text === '') return null;
    const value = /^\d{1,5}$/.test(text) ? Number(text) : undefined;
    if (value === undefined) this.bad.push(this.row.bad(column, 'isInt'));
    return value ?? null;
  }
}

const COLUMN_OF: Record<string, string> = { loadMin: 'load_min', loadMax: 'load_max' };

const againstColumns = (blockers: readonly Blocker[], row: CsvRow): Blocker[] =>
  blockers.map(({ code, field = '' }) => row.bad(COLUMN_OF[field] ?? field, code));
