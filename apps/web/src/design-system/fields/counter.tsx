import { classNames } from '../class-names.js';
import { textLength, type LengthUnit } from './text-length.js';

export interface CounterProps {
  limit: number;
  unit: LengthUnit;
  /** A sentence with `{count}` in it: "{count} of 100 words". */
  sentence: string;
  /** Formats the count in the page's language. */
  format?: (count: number) => string;
}

/** The line below a field that says how much of the limit is used; the browser keeps it up to date where it can. */
export function Counter({
  id,
  limit,
  unit,
  sentence,
  format = String,
  text,
}: CounterProps & { id: string; text: string }) {
  const count = textLength(text, unit);
  return (
    <p class={classNames('counter', count > limit && 'is-over')} id={id} data-sentence={sentence}>
      {sentence.replace('{count}', () => format(count))}
    </p>
  );
}

/** Attributes by which the counting script finds a field; none without a counter. */
export function counterData(counter: CounterProps | undefined) {
  return counter === undefined ? {} : { 'data-limit': counter.limit, 'data-unit': counter.unit };
}
