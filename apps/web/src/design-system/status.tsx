import { Fragment } from 'preact';
import { Link, type Content } from './link.js';

/** The shapes of the look: dashed ring, ring, target, triangle, disc, diamonds, squares, bar and cross. */
export const STATUS_KINDS = [
  'draft',
  'sent',
  'review',
  'missing',
  'done',
  'conditional',
  'waiting',
  'merged',
  'declined',
  'withdrawn',
] as const;
export type StatusKind = (typeof STATUS_KINDS)[number];

/** A word and a shape; the colour only repeats it. */
export function Status({ kind, children }: { kind: StatusKind; children: Content }) {
  return <span class={`status is-${kind}`}>{children}</span>;
}

/** A small label, or a link to everything that bears it. */
export function Tag({ href, children }: { href?: string; children: Content }) {
  if (href === undefined) return <span class="tag">{children}</span>;
  return (
    <Link class="tag" href={href}>
      {children}
    </Link>
  );
}

/** Tags in a line. */
export function Tags({ tags }: { tags: readonly { label: string; href?: string }[] }) {
  return (
    <>
      {tags.map(({ label, href }, at) => (
        <Fragment key={label}>
          {at > 0 && ' '}
          <Tag href={href}>{label}</Tag>
        </Fragment>
      ))}
    </>
  );
}
