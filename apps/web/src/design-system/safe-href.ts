const SAFE_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);
const SPACE_CONTROL_OR_BACKSLASH = /[\s\p{Cc}\\]/u;
const WITHIN_THE_SITE = /^(?:[#?]|\/(?!\/)|\.{1,2}\/|[\w.%~-]+(?:[/?#]|$))/;

/** Gives back an absolute http, https or mailto address as the browser will read it; undefined for anything else. */
export function safeExternalHref(href: string): string | undefined {
  const trimmed = href.trim();
  if (!URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  return SAFE_SCHEMES.has(url.protocol) ? url.href : undefined;
}

/** Gives back an address within the site unchanged, or a safe external one; undefined for anything else. */
export function safeHref(href: string): string | undefined {
  // browsers drop tabs and newlines and turn backslashes round, so "/\t/evil.example" would leave the site
  if (SPACE_CONTROL_OR_BACKSLASH.test(href)) return undefined;
  return WITHIN_THE_SITE.test(href) ? href : safeExternalHref(href);
}
