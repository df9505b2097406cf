import { bin, max as greatest } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { percent, useReadingAxis } from './axis.js';
import { ChartFigure, type ChartProps } from './chart-figure.js';

export interface HistogramChartProps extends ChartProps {
  values: readonly number[];
  /** The range that is drawn; values outside of it are left out. */
  domain: readonly [number, number];
  /** Where one column ends and the next begins, within the domain. */
  thresholds: readonly number[];
  /** Names a column by its lower and upper edge: "3.0 to 3.5". */
  label: (from: number, to: number) => string;
  /** A shorter name under the column. */
  shortLabel?: (from: number, to: number) => string;
  format?: (count: number) => string;
  headers: readonly [string, string];
}

const TOP = 20;
const TALLEST = 120;
const FOOT = TOP + TALLEST;
const MOST_LABELS = 10;

/** Columns that show how many values fall where. */
export function HistogramChart(props: HistogramChartProps) {
  const {
    values,
    domain,
    thresholds,
    label,
    shortLabel = label,
    format = String,
    headers,
    ...caption
  } = props;
  const { at } = useReadingAxis();
  const bins = bin()
    .domain([...domain])
    .thresholds([...thresholds])([...values])
    .map((held) => ({ from: held.x0 ?? domain[0], to: held.x1 ?? domain[1], count: held.length }));
  const column = scaleBand(
    bins.map((_, index) => index),
    [0, 100],
  ).paddingInner(0.12);
  const height = scaleLinear([0, Math.max(1, greatest(bins, ({ count }) => count) ?? 0)], [0, TALLEST]);
  const everyNth = Math.ceil(bins.length / MOST_LABELS);
  return (
    <ChartFigure
      {...caption}
      table={{ headers, rows: bins.map(({ from, to, count }) => [label(from, to), format(count)]) }}
    >
      <svg width="100%" height={FOOT + 24} role="img" aria-labelledby={caption.id}>
        {bins.map(({ from, to, count }, index) => {
          const start = column(index) ?? 0;
          const middle = at(start + column.bandwidth() / 2);
          const tall = Math.round(height(count));
          return (
            <g key={index}>
              <rect
                class="f1"
                x={at(start, column.bandwidth())}
                y={FOOT - tall}
                width={percent(column.bandwidth())}
                height={tall}
              />
              {count > 0 && (
                <text x={middle} y={FOOT - tall - 6} text-anchor="middle">
                  {format(count)}
                </text>
              )}
              {index % everyNth === 0 && (
                <text class="soft" x={middle} y={FOOT + 19} text-anchor="middle">
                  {shortLabel(from, to)}
                </text>
              )}
            </g>
          );
        })}
        <line class="l2" x1="0" x2="100%" y1={FOOT + 0.5} y2={FOOT + 0.5} />
      </svg>
    </ChartFigure>
  );
}
