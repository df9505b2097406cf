import { lastPage, type Page } from '#libs/kernel';
import type { LinkItem } from '../design-system/index.js';
import type { Translate } from './language/i18n.js';

const NEAR = 3;

type Place = Omit<Page<unknown>, 'rows'>;

/** Links to the pages of a list: the first, the last, and those around the one shown. */
export function pageLinks(place: Place, hrefOf: (page: number) => string): LinkItem[] {
  const { page } = place;
  const last = lastPage(place);
  return Array.from({ length: last }, (_, at) => at + 1)
    .filter((one) => one === 1 || one === last || Math.abs(one - page) <= NEAR)
    .map((one) => ({ label: String(one), href: hrefOf(one), current: one === page }));
}

/** Links to the page before the one shown and the one after it. */
export const besideLinks = (t: Translate, place: Place, hrefOf: (page: number) => string) => ({
  previous:
    place.page > 1 ? { label: t('screening:list.previous'), href: hrefOf(place.page - 1) } : undefined,
  next:
    place.page < lastPage(place)
      ? { label: t('screening:list.next'), href: hrefOf(place.page + 1) }
      : undefined,
});

/** The page that an address names; the first where it names none. */
export const pageNamed = (text: unknown): number =>
  typeof text === 'string' && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
