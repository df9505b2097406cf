import { describe, expect, it } from '@jest/globals';
import type { KnownSeat, PanelFacts, PanelReviewer } from './panel-facts.js';
import { PRESETS } from '#libs/calls';
import { numbersOf } from './solve-inputs.js';
import { solveNumbers, solveRun } from './solve-run.js';
import { reasonsInWords, relaxationsById, wayOutInWords } from './unanswered.js';
import { whatWouldGiveWay } from './what-would-give-way.js';

const { settings } = PRESETS.igf2019;

const reviewer = (id: string, given: Partial<PanelReviewer> = {}): PanelReviewer => ({
  id,
  name: id.toUpperCase(),
  loadMin: 0,
  loadMax: 5,
  themeIds: [],
  tagIds: [],
  text: '',
  organisation: '',
  country: null,
  stakeholderGroup: null,
  regionalGroup: null,
  gender: null,
  ...given,
});
const proposal = (number: number, themeId: string | null = null) => ({
  id: `p${number}`,
  number,
  title: `Title ${number}`,
  themeId,
  tagIds: [],
  text: '',
  organisations: [],
  countries: [],
});
const seat = (proposalId: string, reviewerId: string, given: Partial<KnownSeat> = {}): KnownSeat => ({
  proposalId,
  reviewerId,
  status: 'assigned',
  byHand: false,
  hasDraft: false,
  ...given,
});
const facts = (given: Partial<PanelFacts>): PanelFacts => ({
  reviewsPerProposal: 1,
  weights: { ...settings.affinity, text: 0, jitter: 0 },
  rules: settings.panels,
  reviewers: [reviewer('ana', { themeIds: ['x'] }), reviewer('ben')],
  proposals: [proposal(1, 'x')],
  conflicts: [],
  seats: [],
  bids: [],
  apart: [],
  exceptions: [],
  links: [],
  names: {},
  ...given,
});
const solved = (given: Partial<PanelFacts>, mode: 'full' | 'gaps' = 'full') => {
  const all = facts(given);
  const answer = solveRun({ facts: all, mode, seed: 1 });
  if (answer.status === 'impossible') return { reasons: reasonsInWords(answer.reasons, all) };
  const [plan] = answer.plans;
  const seats = plan!.seats.flatMap((panel, p) =>
    panel.map((r) => `${all.proposals[p]!.id} ${all.reviewers[r]!.id}`),
  );
  return { seats, objective: plan!.objective, bound: plan!.bound, prices: plan!.prices };
};
const chosen = (given: Partial<PanelFacts>, mode: 'full' | 'gaps' = 'full') => {
  const result = solved(given, mode);
  return 'seats' in result ? result.seats : result.reasons;
};

describe('panels', () => {
  it('go to those who know the theme, with proof and prices', () => {
    expect(solved({})).toEqual({ seats: ['p1 ana'], objective: 0.6, bound: 0.6, prices: [0, 0] });
  });

  it('never seat a conflict, an abstention or what was withdrawn by hand', () => {
    expect(chosen({ conflicts: [{ proposalId: 'p1', reviewerId: 'ana' }] })).toEqual(['p1 ben']);
    expect(chosen({ seats: [seat('p1', 'ana', { status: 'abstained' })] })).toEqual(['p1 ben']);
    expect(chosen({ seats: [seat('p1', 'ana', { status: 'withdrawn', byHand: true })] })).toEqual(['p1 ben']);
    expect(chosen({ seats: [seat('p1', 'ana', { status: 'withdrawn' })] })).toEqual(['p1 ana']);
  });

  it('keep submitted reviews, seats given by hand, and drafts before affinity', () => {
    expect(chosen({ seats: [seat('p1', 'ben', { status: 'done' })] })).toEqual(['p1 ben']);
    expect(chosen({ seats: [seat('p1', 'ben', { byHand: true })] })).toEqual(['p1 ben']);
    expect(chosen({ seats: [seat('p1', 'ben', { hasDraft: true })] })).toEqual(['p1 ben']);
    expect(chosen({ seats: [seat('p1', 'ben')] })).toEqual(['p1 ana']);
  });

  it('count what somebody submitted who has left the committee', () => {
    expect(chosen({ reviewsPerProposal: 2, seats: [seat('p1', 'gone', { status: 'done' })] })).toEqual([
      'p1 ana',
    ]);
  });

  it('leave every seat alone when only gaps are filled', () => {
    const seats = [seat('p1', 'ben')];
    expect(chosen({ seats }, 'gaps')).toEqual(['p1 ben']);
    expect(chosen({ seats, reviewsPerProposal: 2 }, 'gaps')).toEqual(['p1 ana', 'p1 ben']);
  });

  it('give a draft up when the rules leave no other way', () => {
    const given = {
      reviewers: [reviewer('ana', { loadMin: 1 }), reviewer('ben')],
      seats: [seat('p1', 'ben', { hasDraft: true })],
    };
    expect(chosen(given)).toEqual(['p1 ana']);
  });

  it('keep to the loads', () => {
    const reviewers = [reviewer('ana', { themeIds: ['x'], loadMax: 1 }), reviewer('ben', { loadMin: 1 })];
    const proposals = [proposal(1, 'x'), proposal(2, 'x')];
    expect(chosen({ reviewers, proposals })).toHaveLength(2);
    expect(solved({ reviewers, proposals })).toMatchObject({ prices: [0.6, 0] });
  });

  it.each<[string, Partial<PanelFacts>, object]>([
    [
      'too few may judge a proposal',
      { reviewsPerProposal: 2, conflicts: [{ proposalId: 'p1', reviewerId: 'ben' }] },
      {
        code: 'assignment_too_few_candidates',
        needed: 2,
        available: 1,
        missing: 1,
        proposalCount: 1,
        reviewerCount: 1,
        proposals: ['#1 Title 1'],
        reviewers: ['ANA'],
      },
    ],
    [
      'all together may not take so many',
      { reviewers: [reviewer('ana', { loadMax: 1 })], proposals: [proposal(1), proposal(2)] },
      {
        code: 'assignment_capacity_too_low',
        needed: 2,
        available: 1,
        missing: 1,
        proposalCount: 2,
        reviewerCount: 1,
        proposals: ['#1 Title 1', '#2 Title 2'],
        reviewers: ['ANA'],
      },
    ],
    [
      'somebody must take more than there is',
      { reviewers: [reviewer('ana', { loadMin: 2 })] },
      {
        code: 'assignment_minimum_too_high',
        needed: 2,
        available: 1,
        missing: 1,
        proposalCount: 1,
        reviewerCount: 1,
        proposals: ['#1 Title 1'],
        reviewers: ['ANA'],
      },
    ],
  ])('are refused with people and proposals when %s', (_, given, blocker) => {
    expect(chosen(given)).toEqual([blocker]);
  });

  const mixed = (given: Partial<PanelFacts> = {}) => ({
    reviewsPerProposal: 2,
    reviewers: [
      reviewer('ana', { themeIds: ['x'], stakeholderGroup: 'government', gender: 'female' }),
      reviewer('ben', { themeIds: ['x'], stakeholderGroup: 'government', gender: 'male' }),
      reviewer('cai', { stakeholderGroup: 'civil_society', gender: 'female' }),
    ],
    ...given,
  });
  const rules = (given: Partial<PanelFacts['rules']>) => ({ rules: { ...settings.panels, ...given } });

  it('keep the call’s rules', () => {
    expect(chosen(mixed())).toEqual(['p1 ana', 'p1 ben']);
    expect(chosen(mixed(rules({ mostPerGroup: 1 })))).toHaveLength(2);
    expect(chosen(mixed(rules({ mostPerGroup: 1 })))).toContain('p1 cai');
    expect(chosen(mixed(rules({ leastPerGender: { female: 2 } })))).toEqual(['p1 ana', 'p1 cai']);
    expect(chosen(mixed(rules({ mostPerRegion: 1 })))).toEqual(['p1 ana', 'p1 ben']);
    const apart = [{ reviewerId: 'ana', otherId: 'ben' }];
    expect(chosen(mixed({ apart }))).toContain('p1 cai');
    const conflicts = [
      { proposalId: 'p1', reviewerId: 'ana' },
      { proposalId: 'p1', reviewerId: 'ben' },
    ];
    const one = mixed({ reviewsPerProposal: 1, conflicts, ...rules({ themeExpert: true }) });
    expect(solved(one)).toEqual({
      reasons: [
        { code: 'assignment_freed_by_expert', proposalCount: 1, proposals: ['#1 Title 1'] },
        { code: 'assignment_freed_by_conflict', proposalCount: 1, proposals: ['#1 Title 1'] },
      ],
    });
  });

  it('say what would have to give way, and that nothing smaller would do', async () => {
    const alone = facts({
      reviewers: [reviewer('ana', { loadMax: 1 }), reviewer('ben', { loadMax: 1 })],
      proposals: [proposal(1), proposal(2), proposal(3)],
    });
    const relaxed = await whatWouldGiveWay({ facts: alone, mode: 'full', seed: 1 });
    expect(relaxationsById(relaxed, alone)[0]).toMatchObject({
      changes: [expect.objectContaining({ reviews: 2 })],
      proven: true,
    });
    expect(wayOutInWords(relaxed)).toEqual([{ code: 'assignment_way_out', count: 1, loosened: 1 }]);
    expect(wayOutInWords([{ ...relaxed[0]!, proven: false }])).toEqual([
      { code: 'assignment_way_out_found', count: 1, loosened: 1 },
    ]);
    expect(wayOutInWords([])).toEqual([]);
  });

  it('keep no rule that was waived for a proposal, and give it reviews of its own number', () => {
    const waived = { proposalId: 'p1', rule: 'at_most' as const, attribute: 'stakeholderGroup', seats: null };
    expect(chosen(mixed({ ...rules({ mostPerGroup: 1 }), exceptions: [waived] }))).toEqual([
      'p1 ana',
      'p1 ben',
    ]);
    const one = { proposalId: 'p1', rule: 'seats' as const, attribute: '', seats: 1 };
    expect(chosen(mixed({ exceptions: [one] }))).toHaveLength(1);
  });

  it('say which group is short, by its name', () => {
    const names = { 'gender female': 'Female' };
    const given = mixed({
      names,
      proposals: [proposal(1), proposal(2)],
      ...rules({ leastPerGender: { female: 2 } }),
    });
    const short = given.reviewers.map((one) => ({ ...one, loadMax: 1 }));
    expect(chosen({ ...given, reviewers: short })).toContainEqual({
      code: 'assignment_category_wanted',
      category: 'Female',
      members: 2,
      needed: 4,
      available: 2,
      missing: 2,
    });
  });

  it('move others only when a gap cannot be filled otherwise', () => {
    const given: Partial<PanelFacts> = {
      reviewers: [reviewer('ana', { loadMax: 1 }), reviewer('ben', { loadMax: 1 })],
      proposals: [proposal(1), proposal(2)],
      conflicts: [{ proposalId: 'p1', reviewerId: 'ben' }],
      seats: [seat('p2', 'ana')],
    };
    expect(chosen(given, 'gaps')).toEqual(['p1 ana', 'p2 ben']);
  });

  it('let nobody judge a proposal of who judges theirs', () => {
    const links = [
      { reviewerId: 'ana', proposalId: 'p1' },
      { reviewerId: 'ben', proposalId: 'p2' },
    ];
    const given: Partial<PanelFacts> = {
      reviewers: [
        reviewer('ana', { themeIds: ['y'] }),
        reviewer('ben', { themeIds: ['x'] }),
        reviewer('cai'),
      ],
      proposals: [proposal(1, 'x'), proposal(2, 'y')],
      conflicts: links,
      links,
    };
    expect(chosen({ ...given, links: [] })).toEqual(['p1 ben', 'p2 ana']);
    expect(chosen(given)).toHaveLength(2);
    expect(chosen(given)).toContainEqual(expect.stringMatching(/ cai$/));
  });

  it('come out the same from what was kept of them', () => {
    const all = facts(
      mixed({ ...rules({ mostPerGroup: 1 }), weights: { ...settings.affinity, jitter: 0.05 } }),
    );
    const { inputs, ...answer } = solveRun({ facts: all, mode: 'full', seed: 7 });
    const kept = JSON.parse(JSON.stringify(inputs)) as typeof inputs;
    const again = solveNumbers(numbersOf(kept), kept.frame);
    expect({ ...again, solvedInMs: 0 }).toEqual({ ...answer, solvedInMs: 0 });
  });

  it('are planned in three ways when somebody drops out', () => {
    const given = mixed({ seats: [seat('p1', 'ana'), seat('p1', 'ben', { hasDraft: true })] });
    const change = { kind: 'reviewer_out' as const, reviewerId: 'ana' };
    const answer = solveRun({ facts: facts(given), mode: 'change', seed: 1, change });
    expect(answer.status === 'solved' && answer.plans.map(({ kind, seats }) => [kind, seats])).toEqual([
      ['minimal', [[1, 2]]],
      ['balanced', [[1, 2]]],
      ['best', [[1, 2]]],
    ]);
  });
});
