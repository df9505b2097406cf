import { classNames } from './class-names.js';
import { Link, ariaCurrent, type Content, type LinkItem } from './link.js';

/** Where the page stands; the last link is the page itself. */
export function Breadcrumbs({ label, links }: { label: string; links: readonly LinkItem[] }) {
  return (
    <nav class="crumbs" aria-label={label}>
      <ol role="list">
        {links.map(({ label: name, href, current }) => (
          <li key={href}>
            <Link href={href} aria-current={ariaCurrent(current)}>
              {name}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export interface PageHeadProps {
  crumbs?: Content;
  kicker?: Content;
  title: Content;
  id?: string;
  lede?: Content;
  /** A smaller title, for pages whose title is a long one. */
  small?: boolean;
  /** Stands at the end of the title's line: exports, a search. `end` aligns both at the foot. */
  aside?: Content;
  asideEnd?: boolean;
  children?: Content;
}

/** The heading of a page: it says the state, not the name of the screen. */
export function PageHead({
  crumbs,
  kicker,
  title,
  id,
  lede,
  small,
  aside,
  asideEnd,
  children,
}: PageHeadProps) {
  const heading = <h1 id={id}>{title}</h1>;
  return (
    <div class={classNames('page-head', small && 'is-small')}>
      {crumbs}
      {kicker !== undefined && <p class="kicker">{kicker}</p>}
      {aside === undefined ? (
        heading
      ) : (
        <div class={classNames('cluster is-apart', asideEnd && 'is-end')}>
          {heading}
          {aside}
        </div>
      )}
      {lede !== undefined && <p class="lede">{lede}</p>}
      {children}
    </div>
  );
}

export interface SectionProps {
  id: string;
  title: Content;
  /** The heading hangs in the margin on a wide screen. */
  hung?: boolean;
  measure?: boolean;
  /** A short line at the end of the heading's line: "2 of at most 7". */
  aside?: Content;
  children: Content;
}

/** A part of a page under an ink rule, named by its heading. */
export function Section({ id, title, hung, measure, aside, children }: SectionProps) {
  const heading = <h2 id={id}>{title}</h2>;
  return (
    <section class={classNames('section', hung && 'is-hung', measure && 'measure')} aria-labelledby={id}>
      {aside === undefined ? (
        heading
      ) : (
        <div class="cluster is-apart">
          {heading}
          <p class="small soft">{aside}</p>
        </div>
      )}
      {children}
    </section>
  );
}

/** Things below each other with even gaps. */
export function Stack({
  gap,
  measure,
  children,
}: {
  gap?: 'tight' | 'loose';
  measure?: boolean;
  children: Content;
}) {
  return <div class={classNames(measure && 'measure', 'stack', gap && `is-${gap}`)}>{children}</div>;
}

/** Things beside each other that wrap. */
export function Cluster({
  apart,
  end,
  small,
  children,
}: {
  apart?: boolean;
  end?: boolean;
  small?: boolean;
  children: Content;
}) {
  return (
    <div class={classNames('cluster', apart && 'is-apart', end && 'is-end', small && 'small')}>
      {children}
    </div>
  );
}

/** As many even columns as fit; `charts` leaves more room for each. */
export function Columns({ kind, children }: { kind?: 'charts' | 'quotas'; children: Content }) {
  return <div class={classNames('columns', kind)}>{children}</div>;
}

/** Main text and asides: beside each other on a wide screen, in source order on a phone. */
export function Split({ kind, children }: { kind?: 'even' | 'three'; children: Content }) {
  return <div class={classNames('split', kind && `is-${kind}`)}>{children}</div>;
}

/** A part beside the main text; `sticky` keeps it in sight while the text moves. */
export function Aside({
  label,
  labelledBy,
  sticky,
  children,
}: {
  label?: string;
  labelledBy?: string;
  sticky?: boolean;
  children: Content;
}) {
  return (
    <aside class={classNames(sticky && 'sticky', 'stack')} aria-label={label} aria-labelledby={labelledBy}>
      {children}
    </aside>
  );
}
