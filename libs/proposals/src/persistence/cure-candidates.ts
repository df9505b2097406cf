import type { CallRules } from '#libs/calls';
import { eligibilityFindings } from '../rules/eligibility/eligibility.js';
import { cureText, type NotAsked, reasonNotToAsk } from '../rules/screening/cure-together.js';
import type { Finding } from '../rules/eligibility/finding.js';
import { type Read, standingsOf } from './standing.store.js';
import type { CandidateProposal } from './together.store.js';

/** What is said to all, and how what was found is said. */
export interface CureWords {
  reason: string;
  reasonCodes: readonly string[];
  /** The sentence of a finding as proposers read it. */
  inWords: (finding: Finding) => string;
}

/** A proposal whose cure is to be asked for with others. */
export interface CureCandidate {
  proposal: CandidateProposal;
  findings: readonly Finding[];
  /** What its proposer reads. */
  text: string;
  leftOut: NotAsked | null;
}

/** What the rules find in each now, what its proposer would read, and whether it can be asked: one read for all. */
export async function cureCandidates(
  read: Read,
  call: Pick<CallRules, 'callId' | 'settings' | 'themes' | 'formats'>,
  proposals: readonly CandidateProposal[],
  screener: string,
  { inWords, ...said }: CureWords,
): Promise<CureCandidate[]> {
  const standings = await standingsOf(read, call.callId, proposals, call.settings.rules);
  return proposals.map((proposal) => {
    const standing = standings.get(proposal.id);
    const findings = standing ? eligibilityFindings({ content: proposal, standing }, call) : [];
    const ordered = [...findings].toSorted((a, b) => rank(a) - rank(b));
    const text = cureText(call.settings.screening, said, [...new Set(ordered.map(inWords))]);
    return { proposal, findings, text, leftOut: reasonNotToAsk({ ...proposal, text }, screener) };
  });
}

/** What keeps it from being submitted stands first. */
const rank = ({ severity }: Finding): number => (severity === 'block' ? 0 : 1);
