import type { ComponentChildren } from 'preact';
import { currentItem, navigation } from './navigation.js';
import { CsrfField, useRequest, useT } from './request-view.js';

function Account() {
  const { actor } = useRequest();
  const t = useT();
  if (actor.kind !== 'person')
    return (
      <a class="push target" href="/sign-in">
        {t('common:account.signIn')}
      </a>
    );
  return (
    <details class="menu is-end push" name="head">
      <summary>{actor.name || actor.email}</summary>
      <div>
        <ul role="list">
          <li>
            <a href="/account">{t('common:account.yours')}</a>
          </li>
        </ul>
        <form method="post" action="/sign-out">
          <CsrfField />
          <button class="btn is-link is-small">{t('common:account.signOut')}</button>
        </form>
      </div>
    </details>
  );
}

function Head({ wide }: { wide: boolean }) {
  const request = useRequest();
  const { t, call } = request;
  const items = navigation(request);
  const current = currentItem(items, request.url);
  return (
    <header class="head">
      <div class={wide ? 'page is-wide' : 'page'}>
        <div class="head-top">
          <a class="brand" href="/">
            <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
              <path d="M7 2h4v4H7zM4 7.5h10v4H4zM1 13h16v4H1z" />
            </svg>
            Rostrum
          </a>
          {call && (
            <a class="target" href={`/${call.forumSlug}/${call.callSlug}`}>
              {call.callName}
              {call.place && <span class="only-wide">, {call.place}</span>}
            </a>
          )}
          <Account />
        </div>
        {items.length > 0 && (
          <nav class="nav" aria-label={t('common:nav.label')}>
            {items.map((item) => (
              <a key={item.href} href={item.href} aria-current={item === current ? 'page' : undefined}>
                {item.label}
              </a>
            ))}
          </nav>
        )}
      </div>
    </header>
  );
}

/** A sentence about the form just sent, named in the address by `redirect`. */
function Done() {
  const { url, t } = useRequest();
  const done = new URLSearchParams(url.split('?')[1] ?? '').get('done');
  if (!done || !/^[a-z_]+$/.test(done)) return null;
  const sentence = t(`common:done.${done}`, { defaultValue: '' });
  return sentence ? (
    <p class="notice is-good" role="status">
      {sentence}
    </p>
  ) : null;
}

/** Head, main part and footer of every page. */
export function Site({ wide = false, children }: { wide?: boolean; children: ComponentChildren }) {
  const t = useT();
  return (
    <>
      <a class="skip" href="#main">
        {t('common:skip')}
      </a>
      <Head wide={wide} />
      <main id="main" class={wide ? 'page is-wide' : 'page'} tabindex={-1}>
        <Done />
        {children}
      </main>
      <footer class="foot">
        <div class={wide ? 'page is-wide' : 'page'}>
          <p>{t('common:footer')}</p>
        </div>
      </footer>
    </>
  );
}
