import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';
import { Link, type Content } from './link.js';
import { type PageContext, PageSurroundings, type Words } from './page-context.js';

/** Addresses of the built files. `islands` maps an island's name to the address of its script. */
export interface Assets {
  css: readonly string[];
  islands: Readonly<Record<string, string>>;
  icon?: string;
}

export interface DocumentProps {
  lang: string;
  dir: 'ltr' | 'rtl';
  title: string;
  description?: string;
  /** Absolute address of this page, for search engines and shared links. */
  canonical?: string;
  /** Other forms of the page: its languages, its feeds. */
  alternates?: readonly { href: string; hreflang?: string; type?: string; title?: string }[];
  openGraph?: { type?: 'website' | 'article'; siteName?: string; image?: string };
  /** False keeps the page out of search engines. */
  indexed?: boolean;
  words: Words;
  /** Gives the token for the page's forms. */
  csrf?: () => string;
  /** What its forms were written on, where that is older than what is stored. */
  versions?: PageContext['versions'];
  /** Told of the forms that a choice of language takes along. */
  keeps?: PageContext['keeps'];
  skip: string;
  assets: Assets;
  /** Names of the islands this page uses; one without an address is left out. */
  islands?: readonly string[];
  header?: Content;
  banner?: Content;
  footer?: Content;
  wide?: boolean;
  children: Content;
}

function OpenGraph({ title, description, canonical, lang, openGraph }: DocumentProps) {
  if (openGraph === undefined) return null;
  const facts = {
    'og:title': title,
    'og:type': openGraph.type ?? 'website',
    'og:description': description,
    'og:url': canonical,
    'og:locale': lang,
    'og:site_name': openGraph.siteName,
    'og:image': openGraph.image,
  };
  const given = Object.entries(facts).filter(([, content]) => content !== undefined);
  return (
    <>
      {given.map(([property, content]) => (
        <meta key={property} property={property} content={content} />
      ))}
    </>
  );
}

function Head(props: DocumentProps) {
  const { assets, alternates = [], islands = [] } = props;
  const scripts = islands.flatMap((name) => assets.islands[name] ?? []);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{props.title}</title>
      {props.description !== undefined && <meta name="description" content={props.description} />}
      <meta name="color-scheme" content="light dark" />
      {props.indexed === false && <meta name="robots" content="noindex" />}
      <OpenGraph {...props} />
      {props.canonical !== undefined && <link rel="canonical" href={props.canonical} />}
      {alternates.map((alternate) => (
        <link key={alternate.href} rel="alternate" {...alternate} />
      ))}
      {assets.icon !== undefined && <link rel="icon" href={assets.icon} />}
      {assets.css.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {scripts.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
    </head>
  );
}

/** The whole page: head, skip link, header, main and footer. Everything inside knows its direction and words. */
export function Document(props: DocumentProps) {
  const { lang, dir, words, csrf, versions, keeps, header, banner, footer, wide, children } = props;
  return (
    <PageSurroundings.Provider value={{ dir, words, csrf, versions, keeps }}>
      <html lang={lang} dir={dir}>
        <Head {...props} />
        <body>
          <Link class="skip" href="#main">
            {props.skip}
          </Link>
          {header}
          {banner}
          <main id="main" class={wide ? 'page is-wide' : 'page'} tabindex={-1}>
            {children}
          </main>
          {footer}
        </body>
      </html>
    </PageSurroundings.Provider>
  );
}

/** Renders a `Document` to a complete HTML text; `structuredData` becomes a JSON-LD block in its head. */
export function renderDocument(page: VNode, structuredData?: object): string {
  const html = `<!doctype html>\n${renderToString(page)}`;
  if (structuredData === undefined) return html;
  // a data block is not HTML text: its quotes stay, and "<" is written so that no text inside can close it
  const json = JSON.stringify(structuredData).replaceAll('<', String.raw`\u003c`);
  return html.replace('</head>', () => `<script type="application/ld+json">${json}</script></head>`);
}
