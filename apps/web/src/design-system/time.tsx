import type { Content } from './link.js';

/** A moment: `iso` for machines, the page's own words for people; with `reader` the browser adds the reader's zone. */
export function Time({
  iso,
  reader,
  strong,
  children,
}: {
  iso: string;
  reader?: boolean;
  strong?: boolean;
  children: Content;
}) {
  return (
    <time datetime={iso} class={strong ? 'strong' : undefined} data-reader-time={reader ? '' : undefined}>
      {children}
    </time>
  );
}
