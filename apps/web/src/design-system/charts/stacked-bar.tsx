import { max as greatest, sum } from 'd3-array';
import { stack } from 'd3-shape';
import { percent, shareScale, useReadingAxis } from './axis.js';
import { ChartFigure, type ChartProps } from './chart-figure.js';

export interface StackedRow {
  label: string;
  /** One value for each part, in the order of the parts. */
  values: readonly number[];
  /** The sum as it is read, at the end of the row's line. */
  display: string;
}

export interface StackedBarProps extends ChartProps {
  /** Names of the parts, at most five. */
  parts: readonly string[];
  rows: readonly StackedRow[];
  /** The table's name for the rows. */
  header: string;
  format?: (value: number) => string;
  /** Draws every row to its full width, so that shares compare instead of sums. */
  shares?: boolean;
}

/** Dark and light take turns, so that neighbours differ without their colour; each has an edge besides. */
const FILLS = ['f1', 'f4', 'f2', 'f3', 'f5'] as const;
const ROW = 44;

function Legend({ parts }: { parts: readonly string[] }) {
  return (
    <ul role="list" class="cluster tiny legend">
      {parts.map((part, at) => (
        <li key={part}>
          <svg class="key" width="12" height="10" aria-hidden="true">
            <rect class={`${FILLS[at]} edge`} width="10" height="10" />
          </svg>{' '}
          {part}
        </li>
      ))}
    </ul>
  );
}

/** Rows of one bar each, made of parts. Throws a RangeError for more than five parts: they could not be told apart. */
export function StackedBar({ parts, rows, header, format = String, shares, ...caption }: StackedBarProps) {
  const { at } = useReadingAxis();
  if (parts.length > FILLS.length) throw new RangeError(`at most ${FILLS.length} parts, got ${parts.length}`);
  const total = (row: StackedRow) => sum(row.values);
  const common = shareScale(greatest(rows, total) ?? 0);
  const series = stack<unknown, StackedRow, number>()
    .keys(parts.map((_, part) => part))
    .value((row, part) => row.values[part] ?? 0)([...rows]);
  return (
    <ChartFigure
      {...caption}
      table={{
        headers: [header, ...parts],
        rows: rows.map((row) => [row.label, ...row.values.map((value) => format(value))]),
      }}
    >
      <Legend parts={parts} />
      <svg width="100%" height={rows.length * ROW} role="img" aria-labelledby={caption.id}>
        {rows.map((row, index) => {
          const share = shares ? shareScale(total(row)) : common;
          return (
            <g key={index}>
              <text x={at(0)} y={index * ROW + 14}>
                {row.label}
              </text>
              <text x={at(100)} y={index * ROW + 14} text-anchor="end">
                {row.display}
              </text>
              {series.map((part, which) => {
                const [from = 0, to = 0] = part[index] ?? [];
                const width = share(to) - share(from);
                return width === 0 ? null : (
                  <rect
                    key={which}
                    class={`${FILLS[which]} edge`}
                    x={at(share(from), width)}
                    y={index * ROW + 21}
                    width={percent(width)}
                    height="10"
                  />
                );
              })}
            </g>
          );
        })}
      </svg>
    </ChartFigure>
  );
}
