import type { Page } from '#libs/kernel';
import type { LinkItem } from '../design-system/index.js';

const NEAR = 3;

/** Links to the pages of a list: the first, the last, and those around the one shown. */
export function pageLinks(
  { total, page, pageSize }: Omit<Page<unknown>, 'rows'>,
  hrefOf: (page: number) => string,
): LinkItem[] {
  const last = Math.max(1, Math.ceil(total / pageSize));
  return Array.from({ length: last }, (_, at) => at + 1)
    .filter((one) => one === 1 || one === last || Math.abs(one - page) <= NEAR)
    .map((one) => ({ label: String(one), href: hrefOf(one), current: one === page }));
}

/** The page that an address names; the first where it names none. */
export const pageNamed = (text: unknown): number =>
  typeof text === 'string' && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
