import type { CallSettings } from '#libs/calls';
import { type Typed, typedText } from '../../http/forms.js';
import { WEIGHTS } from './rules.form.js';

/** What stands in the fields about panels. */
export interface RuleValues {
  weights: Record<(typeof WEIGHTS)[number], string>;
  mostPerGroup: string;
  mostPerRegion: string;
  floor: string;
  leastPerGender: Record<string, string>;
  themeExpert: boolean;
  fair: boolean;
  reviewersBid: boolean;
  reviewerId: string;
  otherId: string;
}

/** What was typed, before what is stored. */
export function ruleValues(
  typed: Typed,
  { affinity, panels, reviewersBid, genders }: CallSettings,
): RuleValues {
  const rulesTyped = 'theme' in typed;
  const text = (name: string, stored: number | null) =>
    rulesTyped ? (typedText(typed, name) ?? '') : stored === null ? '' : String(stored);
  const ticked = (name: string, stored: boolean) => (rulesTyped ? name in typed : stored);
  const least = (typeof typed['leastPerGender'] === 'object' ? typed['leastPerGender'] : {}) as Typed;
  return {
    weights: Object.fromEntries(
      WEIGHTS.map((name) => [name, text(name, affinity[name])]),
    ) as RuleValues['weights'],
    mostPerGroup: text('mostPerGroup', panels.mostPerGroup),
    mostPerRegion: text('mostPerRegion', panels.mostPerRegion),
    floor: text('floor', panels.floor),
    leastPerGender: Object.fromEntries(
      genders.map(({ code }) => [
        code,
        rulesTyped ? (typedText(least, code) ?? '') : String(panels.leastPerGender[code] ?? ''),
      ]),
    ),
    themeExpert: ticked('themeExpert', panels.themeExpert),
    fair: ticked('fair', panels.fair),
    reviewersBid: ticked('reviewersBid', reviewersBid),
    reviewerId: typedText(typed, 'reviewerId') ?? '',
    otherId: typedText(typed, 'otherId') ?? '',
  };
}
