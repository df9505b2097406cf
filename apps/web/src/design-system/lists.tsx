import { Fragment } from 'preact';
import { classNames } from './class-names.js';
import { Link, ariaCurrent, type Content, type LinkItem } from './link.js';
import type { StatusKind } from './status.js';

export interface RowItem {
  key: string | number;
  main: Content;
  middle?: Content;
  end?: Content;
}

/** Rows between hairlines: something, perhaps its state, and what can be done with it. */
export function Rows({ items }: { items: readonly RowItem[] }) {
  return (
    <ul role="list" class="rows">
      {items.map(({ key, main, middle, end }) => (
        <li key={key} class={classNames('row', middle !== undefined && 'is-three')}>
          <div>{main}</div>
          {middle !== undefined && <div>{middle}</div>}
          {(end !== undefined || middle !== undefined) && <div class="small">{end}</div>}
        </li>
      ))}
    </ul>
  );
}

/** A list of anything between hairlines. */
export function RowList({ small, prose, children }: { small?: boolean; prose?: boolean; children: Content }) {
  return (
    <ul role="list" class={classNames('rows', small && 'small', prose && 'prose')}>
      {children}
    </ul>
  );
}

export interface Fact {
  term: Content;
  value: Content;
}

/** Terms and their values. Those without a value are left out. */
export function Facts({ facts, measure }: { facts: readonly Fact[]; measure?: boolean }) {
  const known = facts.filter(({ value }) => value !== undefined && value !== null && value !== '');
  return (
    <dl class={classNames('facts', measure && 'measure')}>
      {known.map(({ term, value }, at) => (
        <div key={at}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Large figures with what they count; `of` is the total that a count belongs to. */
export function Stats({ stats }: { stats: readonly { label: Content; value: Content; of?: Content }[] }) {
  return (
    <dl class="stats">
      {stats.map(({ label, value, of: total }, at) => (
        <div key={at} class="stat">
          <dt>{label}</dt>
          <dd>
            {value}
            {total !== undefined && (
              <>
                {' '}
                <small class="soft">{total}</small>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What is met and what is missing, each as a sentence with its shape. */
export function Checks({
  items,
  measure,
}: {
  items: readonly { kind: StatusKind; text: Content }[];
  measure?: boolean;
}) {
  return (
    <ul role="list" class={classNames('checks rows', measure && 'measure')}>
      {items.map(({ kind, text }, at) => (
        <li key={at} class={`status is-${kind}`}>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

export interface Step {
  title: Content;
  note?: Content;
  state: 'done' | 'current' | 'ahead';
}

/** A way with what is behind, where it stands now and what is ahead. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol role="list" class="steps small">
      {steps.map(({ title, note, state }, at) => (
        <li
          key={at}
          class={state === 'done' ? 'is-done' : undefined}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <p class={state === 'ahead' ? undefined : 'strong'}>{title}</p>
          {note !== undefined && <small>{note}</small>}
        </li>
      ))}
    </ol>
  );
}

/** Views of one thing, or days of a week when each has a `figure`. */
export function Tabs({
  label,
  links,
}: {
  label: string;
  links: readonly (LinkItem & { figure?: Content })[];
}) {
  const days = links.some(({ figure }) => figure !== undefined);
  return (
    <nav class={classNames('tabs', days && 'days')} aria-label={label}>
      {links.map(({ label: name, href, current, figure }) => (
        <Link key={href} href={href} aria-current={ariaCurrent(current)}>
          {figure !== undefined && <b>{figure}</b>}
          {name}
        </Link>
      ))}
    </nav>
  );
}

export interface TocItem extends LinkItem {
  status?: { kind: StatusKind; text: Content };
}

/** The numbered parts of a long form with the state of each. */
export function Toc({ label, items }: { label: string; items: readonly TocItem[] }) {
  return (
    <nav class="toc" aria-label={label}>
      <ol role="list">
        {items.map(({ label: name, href, current, status }, at) => (
          <li key={href}>
            <Link href={href} aria-current={ariaCurrent(current, 'step')}>
              <span>{at + 1}</span>
              <span>{name}</span>
              {status !== undefined && <span class={`status is-${status.kind}`}>{status.text}</span>}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Links to the pages of a long list; with nothing to turn to, nothing is shown. */
export function Pagination({
  label,
  previous,
  pages,
  next,
}: {
  label: string;
  previous?: LinkItem;
  pages: readonly LinkItem[];
  next?: LinkItem;
}) {
  const links = [previous, ...pages, next].filter((link) => link !== undefined);
  if (links.length < 2) return null;
  return (
    <nav class="pages" aria-label={label}>
      {links.map(({ label: name, href, current }, at) => (
        <Fragment key={at}>
          {Number(name) - Number(links[at - 1]?.label) > 1 && <span aria-hidden="true">…</span>}
          <Link href={href} aria-current={ariaCurrent(current)}>
            {name}
          </Link>
        </Fragment>
      ))}
    </nav>
  );
}
