import { Fragment } from 'preact';
import { classNames } from './class-names.js';
import { Link, ariaCurrent, type Content, type LinkItem } from './link.js';

/** Links under a small heading; `apart` draws a line above the group. */
export interface MenuGroup {
  heading?: Content;
  apart?: boolean;
  links: readonly LinkItem[];
}

export interface MenuProps {
  summary: Content;
  groups: readonly MenuGroup[];
  /** Menus of one name close each other. */
  name?: string;
  end?: boolean;
  push?: boolean;
  foot?: Content;
}

/** A menu that opens without a script. */
export function Menu({ summary, groups, name, end, push, foot }: MenuProps) {
  return (
    <details class={classNames('menu', end && 'is-end', push && 'push')} name={name}>
      <summary>{summary}</summary>
      <div>
        {groups.map(({ heading, apart, links }, at) => (
          <Fragment key={at}>
            {apart && <hr />}
            {heading !== undefined && <p class="tiny soft">{heading}</p>}
            <ul role="list">
              {links.map(({ label, href, current }) => (
                <li key={href}>
                  <Link href={href} aria-current={ariaCurrent(current, 'true')}>
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </Fragment>
        ))}
        {foot}
      </div>
    </details>
  );
}

/** A disclosure in running text. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: Content;
  open?: boolean;
  children: Content;
}) {
  return (
    <details open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

/** Folded on a phone, open on a wide screen where the browser knows how. */
export function Fold({ summary, children }: { summary: Content; children: Content }) {
  return (
    <details class="fold">
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
