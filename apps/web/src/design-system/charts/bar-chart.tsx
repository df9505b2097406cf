import { max as greatest } from 'd3-array';
import { percent, shareScale, useReadingAxis } from './axis.js';
import { ChartFigure, type ChartProps } from './chart-figure.js';

export interface Bar {
  label: string;
  value: number;
  /** The value as it is read: "44 %", "1,204". */
  display: string;
}

export interface BarChartProps extends ChartProps {
  bars: readonly Bar[];
  /** Names of the table's two columns. */
  headers: readonly [string, string];
  /** The value that fills the whole width; the greatest bar when not given. */
  max?: number;
}

const ROW = 40;

/** Bars below each other, each under its name and its figure. */
export function BarChart({ bars, headers, max, ...caption }: BarChartProps) {
  const { at } = useReadingAxis();
  const share = shareScale(max ?? greatest(bars, (bar) => bar.value) ?? 0);
  return (
    <ChartFigure {...caption} table={{ headers, rows: bars.map(({ label, display }) => [label, display]) }}>
      <svg width="100%" height={bars.length * ROW} role="img" aria-labelledby={caption.id}>
        {bars.map(({ label, value, display }, row) => (
          <g key={row}>
            <text x={at(0)} y={row * ROW + 14}>
              {label}
            </text>
            <text x={at(100)} y={row * ROW + 14} text-anchor="end">
              {display}
            </text>
            <rect class="f3" y={row * ROW + 21} width="100%" height="6" />
            <rect
              class="f1"
              x={at(0, share(value))}
              y={row * ROW + 21}
              width={percent(share(value))}
              height="6"
            />
          </g>
        ))}
      </svg>
    </ChartFigure>
  );
}
