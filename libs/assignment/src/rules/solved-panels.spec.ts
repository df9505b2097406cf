import { describe, expect, it } from '@jest/globals';
import type { KnownSeat, PanelFacts, PanelReviewer } from './panel-facts.js';
import { solvedPanels } from './solved-panels.js';

const reviewer = (id: string, given: Partial<PanelReviewer> = {}): PanelReviewer => ({
  id,
  name: id.toUpperCase(),
  loadMin: 0,
  loadMax: 5,
  themeIds: [],
  tagIds: [],
  ...given,
});
const proposal = (number: number, themeId: string | null = null) => ({
  id: `p${number}`,
  number,
  title: `Title ${number}`,
  themeId,
  tagIds: [],
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
  weights: { theme: 0.6, tags: 0.4 },
  reviewers: [reviewer('ana', { themeIds: ['x'] }), reviewer('ben')],
  proposals: [proposal(1, 'x')],
  conflicts: [],
  seats: [],
  ...given,
});
const chosen = (given: Partial<PanelFacts>, mode: 'full' | 'gaps' = 'full') => {
  const result = solvedPanels(facts(given), mode);
  return 'blockers' in result
    ? result.blockers
    : result.panels.seats.map((one) => `${one.proposalId} ${one.reviewerId}`);
};

describe('panels', () => {
  it('go to those who know the theme, and say why', () => {
    const result = solvedPanels(facts({}), 'full');
    expect(result).toEqual({
      panels: {
        seats: [{ proposalId: 'p1', reviewerId: 'ana', affinity: 0.6, parts: { theme: 1, tags: 0 } }],
        objective: 0.6,
        prices: { ana: 0, ben: 0 },
        locked: 0,
      },
    });
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
    const result = solvedPanels(facts({ reviewers, proposals }), 'full');
    expect('panels' in result && result.panels.prices).toEqual({ ana: 0.6, ben: 0 });
  });

  it.each<[string, Partial<PanelFacts>, object]>([
    ['nothing is to be reviewed', { proposals: [] }, { code: 'nothing_to_assign' }],
    ['there is nobody to review', { reviewers: [] }, { code: 'no_reviewers' }],
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
});
