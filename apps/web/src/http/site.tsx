import { Button, Form, type MenuGroup, Notice, SiteFooter, SiteHeader } from '../design-system/index.js';
import { isSecretariat, seatIn } from '#libs/identity';
import { currentItem, navigation } from './navigation.js';
import type { RequestContext } from './request-context.js';
import { useRequest, useT } from './request-view.js';

/** In which role the visitor is here: the nearest to the call that they hold. */
function roleOf({ actor, call, t }: RequestContext): string {
  if (call && isSecretariat(actor, call)) return t('common:role.secretariat');
  if (call && seatIn(actor, call.callId)) return t('common:role.reviewer');
  // outside a call, the role they hold in whole forums
  if (!call && actor.grants.some(({ callId, role }) => callId === null && role !== 'chair'))
    return t('common:role.secretariat');
  return t('common:role.participant');
}

function accountOf(request: RequestContext) {
  const { actor, t } = request;
  const groups: MenuGroup[] = [{ links: [{ href: '/account', label: t('common:account.yours') }] }];
  return {
    name: actor.name || actor.email,
    role: roleOf(request),
    groups,
    end: (
      <Form action="/sign-out" csrf={request.csrf()}>
        <Button kind="link" small>
          {t('common:account.signOut')}
        </Button>
      </Form>
    ),
  };
}

/** The head of every page. */
export function Header({ wide, languages }: { wide: boolean; languages: string | undefined }) {
  const request = useRequest();
  const { t, call, actor, url } = request;
  const items = navigation(request);
  const { entry: current, within } = currentItem(items, url);
  const signIn = { href: '/sign-in', label: t('common:account.signIn'), current: url.startsWith('/sign-in') };
  const links = items.map((item) => ({ ...item, current: item === current }));
  const second = current?.within && {
    label: current.label,
    links: current.within.map((item) => ({ ...item, current: item === within })),
  };
  return (
    <SiteHeader
      brand={{ label: t('common:brand'), href: '/' }}
      wide={wide}
      switcher={
        call && {
          label: t('common:switcher.label'),
          current: call.callName,
          more: call.place && `, ${call.place}`,
          groups: [
            {
              heading: call.forumName,
              links: [
                { href: `/${call.forumSlug}/${call.callSlug}`, label: call.callName, current: true },
                { href: '/', label: t('common:switcher.others') },
              ],
            },
          ],
        }
      }
      languages={languages}
      account={actor.kind === 'person' ? accountOf(request) : undefined}
      nav={{ label: t('common:nav.label'), links: actor.kind === 'person' ? links : [...links, signIn] }}
      within={second}
    />
  );
}

/** The foot of every page. */
export function Footer({ wide }: { wide: boolean }) {
  const t = useT();
  return (
    <SiteFooter
      text={t('common:footer')}
      links={[{ href: '/', label: t('common:switcher.others') }]}
      wide={wide}
    />
  );
}

/** A sentence about the form just sent, named in the address by `redirect`. */
export function Done() {
  const { url, t } = useRequest();
  const done = new URLSearchParams(url.split('?')[1] ?? '').get('done');
  if (!done || !/^[a-z_]+$/.test(done)) return null;
  const sentence = t(`common:done.${done}`, { defaultValue: '' });
  return sentence ? (
    <Notice kind="good" live>
      {sentence}
    </Notice>
  ) : null;
}
