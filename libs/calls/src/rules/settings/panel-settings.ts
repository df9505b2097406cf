import type { Blocker } from '#libs/kernel';

/**
 * What affinity is made of. Theme, tags and text are shares of one another, whatever they sum to; the rest is in
 * affinity itself, which goes from 0 to 1.
 */
export interface AffinitySettings {
  theme: number;
  tags: number;
  /** Likeness of the proposal's text and of what the member wrote about themselves and proposed before. */
  text: number;
  /** What an eager bid adds and a reluctant one takes, and the most that any bid may move. */
  bid: number;
  bidCap: number;
  /** Taken off where a member shares an organisation or country with somebody named, and no conflict is in force. */
  sameOrganisation: number;
  sameCountry: number;
  /** How far affinity is moved at random, so that a text or bid made to win a seat may not. */
  jitter: number;
}

/** What makes a panel, beside its size and conflicts of interest; null and false switch a rule off. */
export interface PanelSettings {
  /** At most so many members of one stakeholder group, and of one region. */
  mostPerGroup: number | null;
  mostPerRegion: number | null;
  /** At least so many of a gender, by its code; genders not named are not counted. */
  leastPerGender: Readonly<Record<string, number>>;
  /** Somebody who declared the proposal's theme. */
  themeExpert: boolean;
  /** Least mean affinity of a panel. */
  floor: number | null;
  /** The worst panel is made as good as can be before the sum is made large. */
  fair: boolean;
}

const SHARES = ['theme', 'tags', 'text'] as const;
const AMOUNTS = ['bid', 'bidCap', 'sameOrganisation', 'sameCountry', 'jitter'] as const;
/** Jitter beyond this would be a lottery. */
const MOST_JITTER = 0.1;

/** Why a call cannot assign like this; each reason names its field. */
export function panelSettingBlockers(
  affinity: AffinitySettings,
  panels: PanelSettings,
  of: { genders: readonly { code: string }[]; reviewsPerProposal: number },
): Blocker[] {
  const wrong = (field: string, code: string, bad: boolean): Blocker[] => (bad ? [{ code, field }] : []);
  const share = (value: number) => !(value >= 0 && value <= 1);
  const count = (value: number | null, least: number) =>
    value !== null && !(Number.isInteger(value) && value >= least && value <= 100);
  const wanted = Object.entries(panels.leastPerGender);
  const sum = wanted.reduce((total, [, least]) => total + least, 0);
  return [
    ...[...SHARES, ...AMOUNTS].flatMap((name) => wrong(name, 'not_a_share', share(affinity[name]))),
    ...wrong(
      'theme',
      'affinity_of_nothing',
      SHARES.every((name) => affinity[name] === 0),
    ),
    ...wrong('jitter', 'jitter_too_high', affinity.jitter > MOST_JITTER),
    ...wrong('mostPerGroup', 'isInt', count(panels.mostPerGroup, 1)),
    ...wrong('mostPerRegion', 'isInt', count(panels.mostPerRegion, 1)),
    ...wanted.flatMap(([code, least]) => [
      ...wrong(`leastPerGender[${code}]`, 'isIn', !of.genders.some((gender) => gender.code === code)),
      ...wrong(`leastPerGender[${code}]`, 'isInt', count(least, 0)),
    ]),
    ...(wanted.length > 0
      ? wrong(`leastPerGender[${wanted[0]![0]}]`, 'genders_over_panel', sum > of.reviewsPerProposal)
      : []),
    ...wrong('floor', 'not_a_share', panels.floor !== null && share(panels.floor)),
  ];
}
