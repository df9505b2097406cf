/** What a rule does when it is not met: nothing, tell the proposer and the screener, or refuse. */
export const RULE_MODES = ['off', 'warn', 'block'] as const;
export type RuleMode = (typeof RULE_MODES)[number];

/** The rules of eligibility of a call with their numbers. Completeness and limits always block. */
export interface EligibilitySettings {
  /** Speakers who "expressed interest and intent to participate". */
  confirmedSpeakers: { mode: RuleMode; min: number };
  /** Committee members may not submit; their institutions may. */
  committeeMember: { mode: RuleMode };
  perPerson: { mode: RuleMode; max: number };
  /** `aliases`: names of one institution each, such as ["ITU", "International Telecommunication Union"]. */
  perInstitution: { mode: RuleMode; max: number; aliases: readonly (readonly string[])[] };
  /**
   * Who held a workshop in the last editions must have filed its report, `dueDays` after the event. `institution`: and
   * whose institution held one.
   */
  missingReport: { mode: RuleMode; editions: number; dueDays: number; institution: boolean };
  /** At least one speaker of a different gender from the rest. */
  genderBalance: { mode: RuleMode };
  onsite: { mode: RuleMode; moderators: number; speakers: number };
  speakerGroups: { mode: RuleMode; min: number };
  speakerRegions: { mode: RuleMode; min: number };
  language: { mode: RuleMode; allowed: readonly string[] };
}
