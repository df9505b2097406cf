import type { VNode } from 'preact';
import type { KeptPart } from './kept/kept-part.js';

/** Ways around inside one area of the site; `href` of the current page is marked. */
export interface NavItem {
  href: string;
  label: string;
}

/** What a controller returns for a page; `PageInterceptor` puts the site around it. */
export class PageResult {
  constructor(
    readonly title: string,
    readonly body: VNode,
    readonly options: PageOptions = {},
  ) {}
}

export interface PageOptions {
  status?: number;
  /** Staff pages may use the full width. */
  wide?: boolean;
  description?: string;
  /** Names of `apps/web/islands/` scripts that enhance this page. */
  islands?: readonly string[];
  /** Other forms of the page: feeds, calendars. */
  alternates?: readonly { type: string; href: string; title: string }[];
  /** Absolute address, for pages that may be shared; brings Open Graph with it. */
  canonical?: string;
  /** False keeps the page out of search engines. */
  indexed?: boolean;
  /** JSON-LD: what the page is about, for machines. */
  structuredData?: object;
  /** The same for everybody who is not signed in: rendered once and served from memory. */
  shared?: boolean;
  /** Parts of the body that were rendered before and may be sent to others, too. */
  kept?: readonly KeptPart[];
}

/** A page of the site. */
export const page = (title: string, body: VNode, options?: PageOptions): PageResult =>
  new PageResult(title, body, options);
