import { isChair, isSecretariat, seatIn } from '#libs/identity';
import type { NavItem } from './page.js';
import type { RequestContext } from './request-context.js';

/** What the secretariat works in, in the order in which a call goes through it. */
export const SECRETARIAT_AREAS = [
  'proposals',
  'screening',
  'people',
  'tags',
  'reviewers',
  'assignment',
  'reviews',
  'ranking',
  'selection',
  'decisions',
  'letters',
  'programme',
  'reports',
  'call',
  'webhooks',
] as const;

/** The areas of a call this visitor can enter; inside the secretariat, its own. */
export function navigation(request: RequestContext): NavItem[] {
  const { call, actor, t, url } = request;
  if (!call) return [];
  const base = `/${call.forumSlug}/${call.callSlug}`;
  const staff = isSecretariat(actor, call) || isChair(actor, call);
  if (staff && url.startsWith(`${base}/secretariat`)) return secretariatAreas(`${base}/secretariat`, t);
  const items: NavItem[] = [{ href: base, label: t('common:nav.call') }];
  if (actor.kind === 'person') items.push({ href: `${base}/proposals`, label: t('common:nav.myProposals') });
  if (seatIn(actor, call.callId)) items.push({ href: `${base}/reviews`, label: t('common:nav.reviews') });
  if (staff) items.push({ href: `${base}/secretariat`, label: t('common:nav.secretariat') });
  items.push({ href: `${base}/programme`, label: t('common:nav.programme') });
  return items;
}

const secretariatAreas = (base: string, t: RequestContext['t']): NavItem[] => [
  { href: base, label: t('common:nav.overview') },
  ...SECRETARIAT_AREAS.map((area) => ({ href: `${base}/${area}`, label: t(`common:nav.area.${area}`) })),
];

/** The entry the current address lies under: the longest that fits. */
export function currentItem(items: readonly NavItem[], url: string): NavItem | undefined {
  const path = url.split('?')[0] ?? '';
  return items
    .filter((item) => path === item.href || path.startsWith(`${item.href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0];
}
