import { isChair, isSecretariat, seatIn } from '#libs/identity';
import type { NavItem } from './page.js';
import type { RequestContext } from './request-context.js';
import { areaGroups } from './secretariat-areas.js';

/** An entry of the line of navigation; `within` is a second line, shown while the visitor is in it. */
export interface NavEntry extends NavItem {
  within?: readonly NavItem[];
}

/** The areas of a call this visitor can enter; inside the secretariat, its own. */
export function navigation(request: RequestContext): NavEntry[] {
  const { call, actor, t, url } = request;
  if (!call) return [];
  const base = `/${call.forumSlug}/${call.callSlug}`;
  const staff = isSecretariat(actor, call) || isChair(actor, call);
  if (staff && url.startsWith(`${base}/secretariat`)) return secretariatAreas(`${base}/secretariat`, request);
  const items: NavEntry[] = [{ href: base, label: t('common:nav.call') }];
  if (actor.kind === 'person') items.push({ href: `${base}/proposals`, label: t('common:nav.myProposals') });
  if (seatIn(actor, call.callId)) items.push({ href: `${base}/reviews`, label: t('common:nav.reviews') });
  if (staff) items.push({ href: `${base}/secretariat`, label: t('common:nav.secretariat') });
  items.push({ href: `${base}/programme`, label: t('common:nav.programme') });
  return items;
}

const secretariatAreas = (base: string, { t, call, actor }: RequestContext): NavEntry[] => [
  { href: base, label: t('common:nav.overview') },
  ...(call ? areaGroups(actor, call) : []).map(([first = 'call', ...others]) => ({
    href: `${base}/${first}`,
    label: t(`common:nav.area.${first}`),
    ...(others.length > 0 && {
      within: [
        { href: `${base}/${first}`, label: t(`common:nav.first.${first}`) },
        ...others.map((area) => ({ href: `${base}/${area}`, label: t(`common:nav.area.${area}`) })),
      ],
    }),
  })),
];

/** The entry the current address lies under, and the one of its second line: the longest that fit. */
export function currentItem(
  items: readonly NavEntry[],
  url: string,
): { entry: NavEntry | undefined; within: NavItem | undefined } {
  const path = url.split('?')[0] ?? '';
  const [longest] = items
    .flatMap((entry) => [
      { entry, item: entry as NavItem, within: undefined },
      ...(entry.within ?? []).map((item) => ({ entry, item, within: item })),
    ])
    .filter(({ item: { href } }) => path === href || path.startsWith(`${href}/`))
    .toSorted(
      (a, b) =>
        b.item.href.length - a.item.href.length ||
        Number(b.within !== undefined) - Number(a.within !== undefined),
    );
  return { entry: longest?.entry, within: longest?.within };
}
