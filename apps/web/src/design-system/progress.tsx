import type { Content } from './link.js';

/** How much of something is done. `text` says it in words: "12 of 38". */
export function Progress({
  value,
  max,
  label,
  text,
}: {
  value: number;
  max: number;
  label: string;
  text: Content;
}) {
  return (
    <progress class="progress" value={value} max={max} aria-label={label}>
      {text}
    </progress>
  );
}
