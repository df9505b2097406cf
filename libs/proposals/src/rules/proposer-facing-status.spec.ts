import { describe, expect, it } from '@jest/globals';
import { type AnnouncedDecision, proposerFacingStatus } from './proposer-facing-status.js';
import type { ProposalStatus } from './proposal-status.js';

const told = (
  outcome: AnnouncedDecision['outcome'],
  response: AnnouncedDecision['response'] = null,
): AnnouncedDecision => ({ outcome, response });

describe('proposerFacingStatus', () => {
  it.each<[ProposalStatus, AnnouncedDecision | null, string]>([
    ['draft', null, 'draft'],
    ['submitted', null, 'submitted'],
    ['cure_requested', null, 'cure_requested'],
    ['screened_out', null, 'screened_out'],
    ['passed', null, 'passed'],
    ['under_review', null, 'under_review'],
    // decided, and nobody told: it looks as before
    ['decided', null, 'under_review'],
    ['decided', told('accepted'), 'accepted'],
    ['decided', told('accepted_with_conditions'), 'accepted_with_conditions'],
    ['decided', told('merged'), 'merged'],
    ['decided', told('waitlisted'), 'waitlisted'],
    ['decided', told('declined'), 'declined'],
    ['decided', told('accepted', 'confirmed'), 'confirmed'],
    ['decided', told('accepted', 'withdrawn'), 'withdrawn'],
    ['withdrawn', told('accepted'), 'withdrawn'],
    ['withdrawn', null, 'withdrawn'],
  ])('%s, told %j: %s', (status, announced, shown) => {
    expect(proposerFacingStatus(status, announced)).toBe(shown);
  });
});
