import type { RuleMode } from '#libs/calls';
import type { Blocker } from '#libs/kernel';

/**
 * One thing a rule found. `block` keeps a proposal from being submitted; `warn` is shown to the proposer and to the
 * screener. `field` names the place in the form: `description`, `people[3].email`.
 */
export type Finding = Blocker & { severity: 'block' | 'warn' };

/** What a rule found, under the mode the call gave it: nothing when it is off. */
export const under = (mode: RuleMode, findings: readonly Blocker[]): Finding[] =>
  mode === 'off' ? [] : findings.map((finding) => Object.assign(finding, { severity: mode }));

/** What keeps a proposal from being submitted. */
export const blockersOf = (findings: readonly Finding[]): Finding[] =>
  findings.filter((finding) => finding.severity === 'block');
