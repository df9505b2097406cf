import { max as greatest } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { percent, useReadingAxis } from './axis.js';
import { ChartFigure, type ChartProps } from './chart-figure.js';

export interface LinePoint {
  /** Where the point stands along the way, in any unit. */
  x: number;
  y: number;
  label: string;
}

export interface LineChartProps extends ChartProps {
  points: readonly LinePoint[];
  /** The whole way, further than the points when more is to come. */
  domain: readonly [number, number];
  /** What the way's beginning and end are called. */
  ends: readonly [string, string];
  /** A dotted line from the beginning to this value at the end. */
  goal?: number;
  /** What is said at the last point: "948 today". */
  latest?: string;
  format?: (value: number) => string;
  headers: readonly [string, string];
}

const TOP = 16;
const TALL = 160;
const INSIDE = { from: 12, width: 88 };

/** A line over time, with the way still to go. */
export function LineChart(props: LineChartProps) {
  const { points, domain, ends, goal, latest, format = String, headers, ...caption } = props;
  const { at, rtl } = useReadingAxis();
  const highest = Math.max(1, goal ?? 0, greatest(points, ({ y }) => y) ?? 0);
  const y = scaleLinear([0, highest], [TALL, 0]).nice(4);
  const x = scaleLinear([...domain], rtl ? [200, 0] : [0, 200]);
  const along = scaleLinear([...domain], [INSIDE.from, INSIDE.from + INSIDE.width]);
  const path = line<LinePoint>(
    (point) => Math.round(x(point.x) * 10) / 10,
    (point) => Math.round(y(point.y) * 10) / 10,
  )([...points]);
  const goalPath = goal === undefined ? undefined : `M${x(domain[0])} ${y(0)}L${x(domain[1])} ${y(goal)}`;
  const last = points.at(-1);
  const late = last !== undefined && along(last.x) > 84;
  return (
    <ChartFigure
      {...caption}
      table={{ headers, rows: points.map((point) => [point.label, format(point.y)]) }}
    >
      <svg width="100%" height={TOP + TALL + 24} role="img" aria-labelledby={caption.id}>
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line class="l3" x1="0" x2="100%" y1={TOP + y(tick)} y2={TOP + y(tick)} />
            <text class="soft" x={at(0)} y={TOP + y(tick) - 4}>
              {format(tick)}
            </text>
          </g>
        ))}
        <svg
          x={at(INSIDE.from, INSIDE.width)}
          width={percent(INSIDE.width)}
          y={TOP}
          height={TALL}
          viewBox={`0 0 200 ${TALL}`}
          preserveAspectRatio="none"
        >
          {goalPath !== undefined && (
            <path class="l2" stroke-dasharray="3 4" vector-effect="non-scaling-stroke" d={goalPath} />
          )}
          {path !== null && <path class="l1" vector-effect="non-scaling-stroke" d={path} />}
        </svg>
        <text class="soft" x={at(INSIDE.from)} y={TOP + TALL + 18}>
          {ends[0]}
        </text>
        <text class="soft" x={at(100)} y={TOP + TALL + 18} text-anchor="end">
          {ends[1]}
        </text>
        {last !== undefined && (
          <circle class="f1" cx={at(along(last.x))} cy={Math.round(TOP + y(last.y))} r="4" />
        )}
        {last !== undefined && latest !== undefined && (
          <text
            class="b"
            x={at(along(last.x) + (late ? -2 : 2))}
            y={Math.round(TOP + y(last.y)) + (late ? -12 : 5)}
            text-anchor={late ? 'end' : 'start'}
          >
            {latest}
          </text>
        )}
      </svg>
    </ChartFigure>
  );
}
