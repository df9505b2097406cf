import { createHash } from 'node:crypto';
import type { ScreeningSettings } from '#libs/calls';
import type { Blocker } from '#libs/kernel';
import type { ProposalStatus } from '../proposal-status.js';
import { cureDateBlockers, outcomesFor, reasonText, unknownReasonBlockers } from './screening.js';
import type { Opinion } from './second-person.js';

/** Why a proposal is left out when several are asked for a cure together. */
export const NOT_ASKED = ['changed', 'not_waiting', 'in_hand', 'judged', 'nothing_to_say'] as const;
export type NotAsked = (typeof NOT_ASKED)[number];

/** What is known of a proposal at the moment of asking for its cure with others. */
export interface CureFacts {
  status: ProposalStatus;
  /** What its proposer would read. */
  text: string;
  /** What screeners have said of it as it stands. */
  said: readonly Opinion[];
  /** Somebody else has it in hand, or it is to come back to them. */
  inOtherHands: boolean;
}

/** Letters of so many fit into one transaction without keeping others waiting. */
export const MOST_CURES = 200;

/** Why so many cannot be asked together. */
export const cureCountBlockers = (count: number): Blocker[] => {
  if (count === 0) return [{ code: 'nothing_chosen', field: 'proposals' }];
  return count > MOST_CURES ? [{ code: 'too_many_chosen', field: 'proposals', max: MOST_CURES }] : [];
};

/** Why none of them can be asked: how many they are, or what would be said to all. */
export const curesBlockers = (
  count: number,
  { cureUntil, reasonCodes }: { cureUntil: Date | null; reasonCodes: readonly string[] },
  settings: Pick<ScreeningSettings, 'reasons'>,
  now: Date,
): Blocker[] => [
  ...cureCountBlockers(count),
  ...cureDateBlockers(cureUntil, now),
  ...unknownReasonBlockers(reasonCodes, settings),
];

/** The first reason to leave a proposal out; null when its cure can be asked for by `screener`. */
export function reasonNotToAsk(facts: CureFacts, screener: string): NotAsked | null {
  if (!outcomesFor(facts.status).includes('cure_requested')) return 'not_waiting';
  if (facts.text === '') return 'nothing_to_say';
  // where screeners say different things, or one would say the same twice, somebody looks at it by itself
  if (facts.said.some(({ outcome, by }) => by === screener || outcome !== 'cure_requested')) return 'judged';
  return facts.inOtherHands ? 'in_hand' : null;
}

/** What one of the proposers reads: what was found in theirs, a line each, then what is said to all. */
export const cureText = (
  settings: Pick<ScreeningSettings, 'reasons'>,
  said: { reason: string; reasonCodes: readonly string[] },
  found: readonly string[],
): string =>
  [
    found.map((sentence) => `– ${sentence}`).join('\n'),
    reasonText(settings, { outcome: 'cure_requested', ...said }),
  ]
    .filter((part) => part !== '')
    .join('\n\n');

/** Tells whether a proposal and what would be said of it are still what somebody looked at. */
export const lookOf = (proposal: { version: number; text: string }): string =>
  createHash('sha256').update(`${proposal.version} ${proposal.text}`).digest('hex').slice(0, 16);
