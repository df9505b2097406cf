import { classNames } from './class-names.js';
import { Hidden, Link, ariaCurrent, type Content, type LinkItem } from './link.js';
import { Menu, type MenuGroup } from './menu.js';
import type { KeptForm } from './page-context.js';

export interface LanguageItem {
  /** BCP 47 tag; the label is in that language. */
  lang: string;
  label: string;
  current?: boolean;
}

export interface LanguagesProps {
  label: string;
  /** The same page in other languages. */
  links?: readonly (LanguageItem & { href: string })[];
  /** Or buttons that send a form of the page along, so that nothing typed into it is lost. */
  buttons?: KeptForm & { items: readonly LanguageItem[] };
}

export interface SiteHeaderProps {
  brand: { label: string; href: string };
  /** What the visitor looks at, and where else to go. `more` is left out on a phone. */
  switcher?: { label: string; current: Content; more?: Content; groups: readonly MenuGroup[] };
  /** `Languages`, pushed to the end of the line. */
  languages?: Content;
  /** Who is signed in: the name is left out on a phone, the role stays. `end` holds a sign-out form. */
  account?: { name: string; role: string; groups: readonly MenuGroup[]; end?: Content };
  nav?: NavProps;
  /** The second line: what there is in the part the visitor is in. */
  within?: NavProps | undefined;
  wide?: boolean;
}

function Brand({ label, href }: SiteHeaderProps['brand']) {
  return (
    <Link class="brand" href={href}>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <path d="M7 2h4v4H7zM4 7.5h10v4H4zM1 13h16v4H1z" />
      </svg>
      {label}
    </Link>
  );
}

/** The same page in other languages, each in its own script. */
export function Languages({ label, links = [], buttons }: LanguagesProps) {
  return (
    <nav class="push" aria-label={label}>
      {buttons !== undefined && <EnterFirst {...buttons} />}
      <ul role="list" class="langs">
        {links.map(({ lang, label: name, href, current }) => (
          <li key={lang}>
            <Link href={href} lang={lang} hreflang={lang} aria-current={ariaCurrent(current, 'true')}>
              {name}
            </Link>
          </li>
        ))}
        {buttons?.items.map(({ lang, label: name, current }) => (
          <li key={lang}>
            <button
              form={buttons.form}
              name="lang"
              value={lang}
              lang={lang}
              aria-current={ariaCurrent(current, 'true')}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Enter in a field presses the first button of its form in the page: let it be the form's own, and not a language. */
const EnterFirst = ({ form, enter }: KeptForm) => (
  <button class="vh" form={form} {...enter} tabindex={-1} aria-hidden="true" />
);

interface NavProps {
  label: string;
  links: readonly LinkItem[];
}

/** One line of navigation; the current page comes first on a phone. The first of two lines names the part, not the page. */
export function Nav({ label, links, line }: NavProps & { line?: 'first' | 'second' | undefined }) {
  return (
    <nav class={classNames('nav', line === 'second' && 'is-within')} aria-label={label}>
      {links.map(({ label: name, href, current }) => (
        <Link key={href} href={href} aria-current={ariaCurrent(current, line === 'first' ? 'true' : 'page')}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

/** The head of every page: mark, switcher, languages, account and one line of navigation. */
export function SiteHeader({ brand, switcher, languages, account, nav, within, wide }: SiteHeaderProps) {
  return (
    <header class="head">
      <div class={wide ? 'page is-wide' : 'page'}>
        <div class="head-top">
          <Brand {...brand} />
          {switcher !== undefined && (
            <Menu
              name="head"
              groups={switcher.groups}
              summary={
                <span>
                  <Hidden>{switcher.label}: </Hidden>
                  {switcher.current}
                  {switcher.more !== undefined && <span class="only-wide">{switcher.more}</span>}
                </span>
              }
            />
          )}
          {languages}
          {account !== undefined && (
            <Menu
              name="head"
              end
              push={languages === undefined}
              groups={account.groups}
              foot={account.end}
              summary={
                <span>
                  <span class="only-wide">{account.name}, </span>
                  {account.role}
                </span>
              }
            />
          )}
        </div>
        {nav !== undefined && <Nav {...nav} line={within && 'first'} />}
        {within !== undefined && <Nav {...within} line="second" />}
      </div>
    </header>
  );
}
