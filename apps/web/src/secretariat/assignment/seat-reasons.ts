import type { CandidateRow } from '#libs/assignment';
import type { Translate } from '../../http/language/i18n.js';
import { affinityFormat } from './affinity-format.js';

/** What would be written as 0.00. */
const NOTHING = 0.005;

type Explained = Pick<CandidateRow, 'seat' | 'absence'>;

/** Why a member sits on a panel or not, in sentences: as the last run priced it. */
export const seatReasons = (t: Translate, locale: string, { seat, absence }: Explained): string[] => [
  ...(seat && !seat.locked ? whyHere(t, affinityFormat(locale), seat) : []),
  ...(absence ? whyNot(t, affinityFormat(locale), absence) : []),
];

function whyHere(
  t: Translate,
  number: Intl.NumberFormat,
  { rank, candidates, price, nextBest: [next] }: NonNullable<Explained['seat']>,
): string[] {
  return [
    t('assignment:why.rank', { rank, candidates }),
    ...(Math.abs(price) >= NOTHING ? [t('assignment:why.price', { price: number.format(price) })] : []),
    // who has a seat keeps it, though somebody else may fit a little better
    ...(next && next.behind <= -NOTHING
      ? [t('assignment:why.nextAhead', { name: next.name, by: number.format(-next.behind) })]
      : []),
    ...(next && next.behind > -NOTHING
      ? [t('assignment:why.next', { name: next.name, behind: number.format(next.behind) })]
      : []),
  ];
}

function whyNot(
  t: Translate,
  number: Intl.NumberFormat,
  absence: NonNullable<Explained['absence']>,
): string[] {
  if (absence.why === 'panel_rules') return [t('assignment:why.rules')];
  if (absence.why !== 'outbid') return [];
  const { by, heldBy: name, price } = absence;
  if (by <= -NOTHING) return [t('assignment:why.kept', { name })];
  return [
    t(price >= NOTHING ? 'assignment:why.neededElsewhere' : 'assignment:why.outbid', {
      by: number.format(by),
      name,
      price: number.format(price),
    }),
  ];
}
