import type { ComponentChildren } from 'preact';
import { safeExternalHref, safeHref } from './safe-href.js';

/** Anything that may stand in running text: a string, a number or elements. */
export type Content = ComponentChildren;

/** A link as data, for lists of links. */
export interface LinkItem {
  label: Content;
  href: string;
  current?: boolean | 'page' | 'step' | 'true';
}

/** The value of `aria-current` for a link; undefined when it is not the current one. */
export function ariaCurrent(current: LinkItem['current'], kind: 'page' | 'step' | 'true' = 'page') {
  return current === true ? kind : current || undefined;
}

export interface LinkProps {
  href: string;
  class?: string;
  id?: string;
  lang?: string;
  hreflang?: string;
  rel?: string;
  download?: boolean;
  'aria-current'?: 'page' | 'step' | 'true';
  'aria-label'?: string;
  children: Content;
}

/** An anchor within the site; an address with an unsafe scheme is written as plain text. */
export function Link({ href, children, ...rest }: LinkProps) {
  const safe = safeHref(href);
  if (safe === undefined) return <span>{children}</span>;
  return (
    <a href={safe} {...rest}>
      {children}
    </a>
  );
}

/** A link that stands alone and so needs a target 24 px high. */
export function TargetLink({ href, children, hidden }: { href: string; children: Content; hidden?: string }) {
  return (
    <Link class="target" href={href}>
      {children}
      {hidden !== undefined && <Hidden> {hidden}</Hidden>}
    </Link>
  );
}

/** An address that somebody typed: a link if it is http, https or mailto, otherwise only its text. */
export function SafeLink({ href, children }: { href: string; children?: Content }) {
  const safe = safeExternalHref(href);
  const text = children ?? href;
  if (safe === undefined) return <>{text}</>;
  return (
    <a href={safe} rel="nofollow noopener ugc">
      {text}
    </a>
  );
}

/** Text for screen readers only. */
export function Hidden({ children, id }: { children: Content; id?: string }) {
  return (
    <span class="vh" id={id}>
      {children}
    </span>
  );
}
