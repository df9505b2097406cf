import type { Content } from './link.js';

/** A moment: `iso` for machines, the page's own words for people; with `reader` the browser adds it in the reader's own zone, where that is another. */
export function Time({
  iso,
  reader,
  zone,
  strong,
  children,
}: {
  iso: string;
  /** The IANA zone that the words are in. */
  zone?: string;
  reader?: 'date' | 'time' | 'datetime';
  strong?: boolean;
  children: Content;
}) {
  return (
    <time datetime={iso} class={strong ? 'strong' : undefined} data-zone={zone} data-reader-time={reader}>
      {children}
    </time>
  );
}
