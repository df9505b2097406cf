import { completenessFindings } from './completeness-findings.js';
import type { EligibilityCall, EligibilityFacts } from './eligibility-facts.js';
import type { Finding } from './finding.js';
import { refusedParts } from './own-word.js';
import { speakerFindings } from './speaker-rules.js';
import { standingFindings } from './standing-rules.js';

/**
 * All that the rules of the call find in a proposal, in the order of the form. The one answer that the checklist,
 * the submission and the screening share, so that they never disagree.
 */
export function eligibilityFindings(facts: EligibilityFacts, call: EligibilityCall): Finding[] {
  return [
    ...completenessFindings(facts.content, call),
    ...refusedParts(facts.content, facts.standing),
    ...speakerFindings(facts, call.settings),
    ...standingFindings(facts, call.settings.rules),
  ];
}
