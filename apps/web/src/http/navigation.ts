import { isChair, isSecretariat, seatIn } from '#libs/identity';
import type { NavItem } from './page.js';
import type { RequestContext } from './request-context.js';

/** The areas of a call this visitor can enter. An entry stands here once its pages exist. */
export function navigation({ call, actor, t }: RequestContext): NavItem[] {
  if (!call) return [];
  const base = `/${call.forumSlug}/${call.callSlug}`;
  const items: NavItem[] = [{ href: base, label: t('common:nav.call') }];
  if (actor.kind === 'person') items.push({ href: `${base}/proposals`, label: t('common:nav.myProposals') });
  if (seatIn(actor, call.callId)) items.push({ href: `${base}/reviews`, label: t('common:nav.reviews') });
  if (isSecretariat(actor, call) || isChair(actor, call))
    items.push({ href: `${base}/secretariat`, label: t('common:nav.secretariat') });
  items.push({ href: `${base}/programme`, label: t('common:nav.programme') });
  return items;
}

/** The entry the current address lies under: the longest that fits. */
export function currentItem(items: readonly NavItem[], url: string): NavItem | undefined {
  const path = url.split('?')[0] ?? '';
  return items
    .filter((item) => path === item.href || path.startsWith(`${item.href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0];
}
