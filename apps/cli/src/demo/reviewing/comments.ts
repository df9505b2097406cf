import { countryName } from '../content/kinds.js';
import { filled, inWords, listed } from '../content/prose.js';
import { CLOSINGS, CONFIDENTIAL, OPENINGS, STRENGTHS, WEAKNESSES } from '../content/remarks.js';
import type { Remark, Subject } from '../content/subject.js';
import { SUBJECTS } from '../content/themes.js';
import type { Random } from '../random.js';
import type { DemoPerson, DemoProposal, RegionalGroup, StakeholderGroup } from '../types.js';
import { CRITERIA, type Criterion, gradeOf } from './scores.js';

const GROUP_WORDS: Readonly<Record<StakeholderGroup, string>> = {
  civil_society: 'civil society',
  government: 'a government',
  intergovernmental: 'an intergovernmental organisation',
  private_sector: 'the private sector',
  technical_community: 'the technical community',
};
const REGION_WORDS: Readonly<Partial<Record<RegionalGroup, string>>> = {
  african: 'Africa',
  asia_pacific: 'Asia or the Pacific',
  eastern_european: 'Eastern Europe',
  grulac: 'Latin America or the Caribbean',
  weog: 'Western Europe or North America',
};

/** Writes what reviewers of one proposal have to say; no sentence twice for the same proposal. */
export class ProposalComments {
  private readonly used = new Set<string>();
  private readonly values: Readonly<Record<string, string>>;
  private readonly subject: Subject;

  constructor(
    private readonly proposal: DemoProposal,
    private readonly random: Random,
  ) {
    this.subject = SUBJECTS.get(proposal.subject) as Subject;
    this.values = valuesOf(proposal, this.subject, random);
  }

  /** A comment to the proposer that agrees with the marks; reviewers who like a proposal often leave it out. */
  toProposer(scores: Readonly<Record<string, number>>): string {
    const grade = gradeOf(scores);
    if (!this.random.chance(grade <= 3 ? 0.9 : grade <= 4 ? 0.55 : 0.45)) return '';
    const sentences = [
      this.one(OPENINGS[step(grade)], 0.8),
      ...this.onCriteria(scores),
      this.onSubject(grade),
      this.one(CLOSINGS[step(grade)], 0.4),
    ].filter((sentence) => sentence !== undefined);
    return sentences.length > 0 ? sentences.join(' ') : (this.one(OPENINGS[step(grade)]) ?? '');
  }

  /** A remark for the committee, which most reviews go without. */
  toCommittee(scores: Readonly<Record<string, number>>): string {
    return this.random.chance(0.2) ? (this.one(CONFIDENTIAL[step(gradeOf(scores))]) ?? '') : '';
  }

  /** A sentence from elsewhere with this proposal's values. */
  about(pool: readonly string[]): string {
    return this.one(pool) ?? filled(this.random.pick(pool), this.values);
  }

  private onCriteria(scores: Readonly<Record<string, number>>): (string | undefined)[] {
    const marked = CRITERIA.filter((criterion) => criterion in scores);
    const shuffled = this.random.shuffled(marked);
    const mark = (criterion: Criterion) => scores[criterion] as number;
    const best = shuffled.reduce((a, b) => (mark(b) > mark(a) ? b : a));
    const worst = shuffled.reduce((a, b) => (mark(b) < mark(a) ? b : a));
    return [
      mark(best) >= 4 ? this.one(STRENGTHS[best], 0.6) : undefined,
      mark(worst) <= 3 && worst !== best
        ? this.one(WEAKNESSES[worst], mark(worst) <= 2 ? 0.9 : 0.5)
        : undefined,
    ];
  }

  private onSubject(grade: number): string | undefined {
    const remarks = grade >= 3.7 ? this.subject.praise : grade <= 3.1 ? this.subject.critique : [];
    const fitting = (remarks as readonly Remark[])
      .filter(({ only }) => !only || only.includes(this.proposal.title))
      .map(({ text }) => text);
    return this.one(fitting, 0.35);
  }

  /** A sentence of the pool not used yet for this proposal and with a value for every token. */
  private one(pool: readonly string[] = [], probability = 1): string | undefined {
    if (!this.random.chance(probability)) return undefined;
    const usable = pool.filter((sentence) => !this.used.has(sentence) && this.fits(sentence));
    if (usable.length === 0) return undefined;
    const sentence = this.random.pick(usable);
    this.used.add(sentence);
    return filled(sentence, this.values);
  }

  private fits(sentence: string): boolean {
    return [...sentence.matchAll(/\{(\w+)\}/g)].every(([, token = '']) => token in this.values);
  }
}

/** 0 to 4: up to 1.8, 2.6, 3.4, 4.2 and above. */
function step(grade: number): number {
  const at = [1.8, 2.6, 3.4, 4.2].findIndex((limit) => grade <= limit);
  return at < 0 ? 4 : at;
}

function valuesOf(proposal: DemoProposal, subject: Subject, random: Random): Record<string, string> {
  const speakers = proposal.people.filter(({ role }) => role === 'speaker').map(({ person }) => person);
  const format = FORMAT_WORDS[proposal.format];
  const countries = [...new Set(speakers.map(countryName).filter((name) => name !== undefined))];
  return {
    phrase: subject.phrase,
    theme: proposal.theme,
    minutes: String(proposal.minutes),
    ...(format ? { format } : {}),
    people: inWords(speakers.length),
    ...(countries.length > 1 ? { countries: listed(countries) } : {}),
    ...missing('missingGroup', GROUP_WORDS, (person) => person.stakeholderGroup, speakers, random),
    ...missing('missingRegion', REGION_WORDS, (person) => person.regionalGroup, speakers, random),
  };
}

const FORMAT_WORDS: Readonly<Record<string, string>> = {
  'birds-of-a-feather': 'birds-of-a-feather meeting',
  'break-out': 'break-out discussion',
  debate: 'debate',
  panel: 'panel',
  'round-table': 'round table',
  tutorial: 'tutorial',
  'flash-session': 'flash session',
};

/** A group that no speaker belongs to, in words; nothing when all are there. */
function missing<Code extends string>(
  token: string,
  words: Readonly<Partial<Record<Code, string>>>,
  codeOf: (person: DemoPerson) => Code,
  speakers: readonly DemoPerson[],
  random: Random,
): Record<string, string> {
  const present = new Set(speakers.map(codeOf));
  const absent = (Object.keys(words) as Code[]).filter((code) => !present.has(code));
  return absent.length > 0 ? { [token]: words[random.pick(absent)] as string } : {};
}
