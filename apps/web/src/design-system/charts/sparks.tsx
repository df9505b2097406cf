import { max as greatest } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { percent, shareScale, useReadingAxis } from './axis.js';

const SPARK = { width: 136, from: 5, to: 131 };

function sparkScale([low, high]: readonly [number, number]) {
  return scaleLinear().domain([low, high]).rangeRound([SPARK.from, SPARK.to]).clamp(true);
}

export interface IntervalSparkProps {
  /** The scale that is drawn, such as 2 to 5. */
  domain: readonly [number, number];
  from: number;
  to: number;
  /** The value within its range. */
  point: number;
  /** A second value to compare, drawn as a ring. */
  plain?: number;
  /** Where the line is that decides. */
  line?: number;
  /** "between 3.42 and 4.18" */
  label: string;
}

/** A value with the range that holds it, in a cell of a table. */
export function IntervalSpark({ domain, from, to, point, plain, line, label }: IntervalSparkProps) {
  const x = sparkScale(domain);
  return (
    <svg
      class="flip"
      width={SPARK.width}
      height="18"
      viewBox={`0 0 ${SPARK.width} 18`}
      role="img"
      aria-label={label}
    >
      <path class="l3" d={`M${SPARK.from} 9.5H${SPARK.to}`} />
      {line !== undefined && <path class="l2" d={`M${x(line)} 3v13`} />}
      <path class="l1" d={`M${x(from)} 9.5H${x(to)}`} />
      {plain !== undefined && <circle class="ring" cx={x(plain)} cy="9.5" r="3.5" />}
      <circle class="f1" cx={x(point)} cy="9.5" r="4.5" />
    </svg>
  );
}

/** The scale above a column of `IntervalSpark`. */
export function IntervalAxis({
  domain,
  ticks,
}: {
  domain: readonly [number, number];
  ticks: readonly number[];
}) {
  const { rtl } = useReadingAxis();
  const x = sparkScale(domain);
  return (
    <svg width={SPARK.width} height="16" viewBox={`0 0 ${SPARK.width} 16`} aria-hidden="true">
      {ticks.map((tick) => (
        <text key={tick} class="soft" x={rtl ? SPARK.width - x(tick) : x(tick)} y="12" text-anchor="middle">
          {tick}
        </text>
      ))}
    </svg>
  );
}

/** How often each grade was given, as small columns in a line of text. */
export function DistributionSpark({ counts, label }: { counts: readonly number[]; label: string }) {
  const height = scaleLinear([0, Math.max(1, greatest(counts) ?? 0)], [0, 16]);
  const width = counts.length * 7 - 1;
  return (
    <svg
      class="spark flip"
      width={width}
      height="18"
      viewBox={`0 0 ${width} 18`}
      role="img"
      aria-label={label}
    >
      {counts.map((count, at) => {
        const tall = Math.round(height(count));
        return count === 0 ? (
          <path key={at} class="f3" d={`M${at * 7} 17h6v1h-6z`} />
        ) : (
          <path key={at} class="f2" d={`M${at * 7} 18v-${tall}h6v${tall}z`} />
        );
      })}
    </svg>
  );
}

/** A bar in a cell of a table, beside the figure it draws. */
export function CellBar({ value, max }: { value: number; max: number }) {
  const share = percent(shareScale(max)(value));
  return (
    <svg class="flip" width="100%" height="6" aria-hidden="true">
      <rect class="f3" width="100%" height="6" />
      <rect class="f1" width={share} height="6" />
    </svg>
  );
}

/** How much is given of what may be given: a bar against a range from `low` to `high`. */
export function RangeBar({
  value,
  low,
  high,
  max,
  label,
}: {
  value: number;
  low: number;
  high: number;
  max?: number;
  label: string;
}) {
  const share = shareScale(max ?? Math.max(value, high) * 1.1);
  return (
    <svg class="flip" width="100%" height="14" role="img" aria-label={label}>
      <rect class="f3" y="6" width="100%" height="2" />
      <rect class="f4" x={percent(share(low))} width={percent(share(high) - share(low))} height="14" />
      <rect class="f1" y="4" width={percent(share(value))} height="6" />
      <rect class="f2" x={percent(share(low))} width="1" height="14" />
      <rect class="f2" x={percent(share(high))} width="1" height="14" />
    </svg>
  );
}
