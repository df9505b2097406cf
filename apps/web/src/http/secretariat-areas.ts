import { type Actor, type CallScope, isSecretariat } from '#libs/identity';

/**
 * What the secretariat works in, in the order in which a call goes through it. Areas that are worked in together stand
 * in one group, which is called by its first.
 */
const GROUPS = [
  ['proposals', 'screening', 'people', 'tags'],
  ['reviewers', 'assignment', 'reviews'],
  ['decisions', 'ranking', 'selection'],
  ['letters'],
  ['programme', 'reports'],
  ['call', 'webhooks', 'audit'],
] as const;

export type SecretariatArea = (typeof GROUPS)[number][number];

/** The only ones that a chair may enter. */
const OF_CHAIRS: ReadonlySet<SecretariatArea> = new Set(['decisions', 'ranking', 'selection']);

/** The areas of a call that this actor may enter, group by group. */
export const areaGroups = (actor: Actor, call: CallScope): SecretariatArea[][] =>
  GROUPS.map((group) => group.filter((area) => isSecretariat(actor, call) || OF_CHAIRS.has(area))).filter(
    (group) => group.length > 0,
  );
