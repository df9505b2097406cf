import { describe, expect, it } from '@jest/globals';
import { checkSelection } from '#libs/scoring';
import { problemOf } from './problem-of.js';
import { scoresBy } from './scores-by.js';
import type { ProposalToSelect } from './selection-facts.js';
import { plainPlan, type SelectionPlan } from './selection-plan.js';
import { draftsOf } from './take-over.js';
import type { SelectedProposal } from './selection-result.js';

const proposal = (number: number, given: Partial<ProposalToSelect> = {}): ProposalToSelect => ({
  proposalId: `p${number}`,
  number,
  title: `Title ${number}`,
  theme: 'data',
  format: 'panel',
  region: 'african',
  group: 'government',
  minutes: 60,
  firstTime: false,
  organisations: [],
  speakers: [],
  told: null,
  ...given,
});
const scores = new Map([1, 2, 3].map((number) => [`p${number}`, { score: 5 - number, standardError: 0.3 }]));
const of = (
  plan: Partial<SelectionPlan>,
  proposals: ProposalToSelect[],
  wishes: Parameters<typeof problemOf>[3] = [],
) => problemOf({ ...plainPlan(2), ...plan }, proposals, scores, wishes);
/** Which rules a choice breaks. */
const broken = ({ problem }: ReturnType<typeof of>, ...numbers: number[]) =>
  checkSelection(
    problem,
    numbers.map((number) => `p${number}`),
  ).map(({ code, id }) => `${code} ${id}`);

describe('the problem', () => {
  it('leaves out who has no score, unless locked in', () => {
    const all = [proposal(1), proposal(9)];
    expect([of({}, all).problem.candidates.map(({ id }) => id), of({}, all).ungraded]).toEqual([
      ['p1'],
      ['p9'],
    ]);
    expect(of({ lockedIn: [9] }, all).problem.candidates.map(({ id, score }) => [id, score])).toEqual([
      ['p1', 4],
      ['p9', 1],
    ]);
  });

  it('lets what was told stand, whatever the locks say', () => {
    const named = of({ lockedIn: [2], lockedOut: [1] }, [
      proposal(1, { told: 'in' }),
      proposal(2, { told: 'out' }),
    ]);
    expect([named.problem.lockedIn, named.problem.lockedOut]).toEqual([['p1'], ['p2']]);
  });

  it.each<[string, Partial<SelectionPlan>, ProposalToSelect[], number[], string[]]>([
    [
      'places of a theme',
      { quotas: [{ of: 'theme', key: 'data', unit: 'places', least: null, most: 1 }] },
      [proposal(1), proposal(2), proposal(3, { theme: 'rights' })],
      [1, 2],
      ['quota theme:data'],
    ],
    [
      'minutes of a format',
      { quotas: [{ of: 'format', key: 'panel', unit: 'minutes', least: 130, most: null }] },
      [proposal(1), proposal(2), proposal(3, { format: 'debate' })],
      [1, 2],
      ['quota format:panel'],
    ],
    [
      'first-timers',
      { quotas: [{ of: 'first_time', key: 'yes', unit: 'places', least: 1, most: null }] },
      [proposal(1), proposal(2), proposal(3, { firstTime: true })],
      [1, 2],
      ['quota first_time:yes'],
    ],
    [
      'speakers of a gender, those who do not say left out',
      { quotas: [{ of: 'gender', key: 'female', unit: 'percent', least: 50, most: null }] },
      [
        proposal(1, {
          speakers: [
            { key: 'a', name: 'A', gender: 'female' },
            { key: 'b', name: 'B', gender: 'male' },
            { key: 'c', name: 'C', gender: 'male' },
            { key: 'd', name: 'D', gender: null },
          ],
        }),
      ],
      [1],
      ['quota gender:female:least'],
    ],
    [
      'sessions of one organisation, whatever the spelling',
      { mostPerOrganisation: 1 },
      [
        proposal(1, { organisations: [{ key: 'acme', name: 'Acme' }] }),
        proposal(2, { organisations: [{ key: 'acme', name: 'ACME.' }] }),
      ],
      [1, 2],
      ['quota organisation:acme'],
    ],
    [
      'minutes of all',
      { minutes: { least: null, most: 100 } },
      [proposal(1), proposal(2)],
      [1, 2],
      ['quota minutes'],
    ],
  ])('counts %s', (_, plan, proposals, chosen, expected) => {
    expect(broken(of(plan, proposals), ...chosen)).toEqual(expected);
  });

  it('holds together what enough reviewers would merge', () => {
    const wishes = [
      { a: 'p1', b: 'p2', reviewers: 2, judgedSame: false, alike: 0 },
      { a: 'p2', b: 'p3', reviewers: 1, judgedSame: false, alike: 0 },
    ];
    const all = [proposal(1), proposal(2), proposal(3)];
    const named = of({ mergeNamedBy: 2 }, all, wishes);
    expect([broken(named, 1, 2), broken(named, 2, 3), named.names]).toEqual([
      ['quota merge:1'],
      [],
      { 'merge:1': '#1 Title 1, #2 Title 2' },
    ]);
    expect(of({ mergeNamedBy: 1 }, all, wishes).names).toEqual({
      'merge:1': '#1 Title 1, #2 Title 2, #3 Title 3',
    });
  });

  it.each<[string, Partial<SelectionPlan>, Record<string, string>]>([
    ['none when no source is taken', {}, {}],
    ['those judged the same', { mergeJudgedSame: true }, { 'merge:1': '#1 Title 1, #2 Title 2' }],
    ['texts that are alike enough', { mergeAlikeFrom: 70 }, { 'merge:1': '#2 Title 2, #3 Title 3' }],
    ['not those that are less alike', { mergeAlikeFrom: 75 }, {}],
    ['what was judged or found at all', { mergeAlikeFrom: 0 }, { 'merge:1': '#2 Title 2, #3 Title 3' }],
    [
      'both sources together',
      { mergeJudgedSame: true, mergeAlikeFrom: 70 },
      { 'merge:1': '#1 Title 1, #2 Title 2, #3 Title 3' },
    ],
  ])('takes for one %s', (_, plan, names) => {
    const wishes = [
      { a: 'p1', b: 'p2', reviewers: 0, judgedSame: true, alike: 0 },
      { a: 'p2', b: 'p3', reviewers: 0, judgedSame: false, alike: 0.72 },
    ];
    expect(of(plan, [proposal(1), proposal(2), proposal(3)], wishes).names).toEqual(names);
  });
});

describe('the scores', () => {
  const standings = [
    { proposalId: 'a', mean: 4, sd: 1, n: 2, calibrated: { quality: 3.8, standardError: 0.4 } },
    { proposalId: 'b', mean: 3, sd: 0, n: 3, calibrated: null },
    { proposalId: 'c', mean: null, sd: null, n: 0, calibrated: null },
  ];

  it('are the calibrated ones with their errors', () => {
    expect([...scoresBy('calibrated', standings)]).toEqual([['a', { score: 3.8, standardError: 0.4 }]]);
  });

  it('or plain means with the error that the common spread gives', () => {
    const spread = Math.sqrt(1 / 3);
    expect([...scoresBy('mean', standings)]).toEqual([
      ['a', { score: 4, standardError: spread / Math.SQRT2 }],
      ['b', { score: 3, standardError: spread / Math.sqrt(3) }],
    ]);
    expect([...scoresBy('mean', standings.slice(2))]).toEqual([]);
  });
});

describe('drafts of a selection', () => {
  const selected = (number: number, given: Partial<SelectedProposal> = {}): SelectedProposal => ({
    proposalId: `p${number}`,
    number,
    score: 3,
    standardError: 0.3,
    chosen: false,
    place: number,
    locked: null,
    share: 0.2,
    because: [],
    ...given,
  });
  const now = (number: number, status = 'under_review', publishedAt: Date | null = null) => ({
    proposalId: `p${number}`,
    status,
    publishedAt,
  });

  it('puts the likeliest of those left out on the waiting list, never one the committee put out', () => {
    const { choices, counts, gone } = draftsOf(
      [
        selected(1, { chosen: true }),
        selected(2, { share: 0.1 }),
        selected(3, { share: 0.6, locked: 'out' }),
        selected(4, { share: 0.5 }),
        selected(5, { chosen: true }),
      ],
      [now(1), now(2), now(3), now(4), now(5, 'decided', new Date(0))],
      1,
      ({ number }) => `why ${number}`,
    );
    expect(
      choices.map(({ proposalId, outcome, waitingPosition }) => [proposalId, outcome, waitingPosition]),
    ).toEqual([
      ['p1', 'accepted', undefined],
      ['p4', 'waitlisted', 1],
      ['p3', 'declined', undefined],
      ['p2', 'declined', undefined],
    ]);
    expect([counts, gone]).toEqual([{ accepted: 1, waitlisted: 1, declined: 2 }, []]);
  });

  it('names chosen ones that have gone', () => {
    expect(draftsOf([selected(1, { chosen: true })], [now(1, 'withdrawn')], 0, () => '').gone).toEqual([
      '#1',
    ]);
  });
});
