import { extent } from 'd3-array';
import { scaleUtc } from 'd3-scale';

import { percent, useReadingAxis } from './axis.js';
import { placeLabels } from './timeline-layout.js';

export interface TimelineEvent {
  at: Date;
  /** The date as it is read: "14 April". */
  when: string;
  title: string;
  /** "moved from 12 April" */
  note?: string;
}

export interface TimelineProps {
  events: readonly TimelineEvent[];
  now: Date;
  /** What the mark of the present moment is called: "Today". */
  today: string;
}

/** Percent of the drawing's width that one letter takes at the width from which the drawing is shown. */
const LETTER = 0.7;
const TIER = 64;

function linesOf({ when, title, note }: TimelineEvent): string[] {
  return note === undefined ? [when, title] : [when, title, note];
}

function DateList({ events, now }: TimelineProps) {
  const next = events.find(({ at }) => at > now);
  return (
    <ol role="list" class="dates small">
      {events.map((event, index) => (
        <li key={index} aria-current={event === next ? 'step' : undefined}>
          <span class="strong">{event.when}</span>
          <br />
          {event.title}
          {event.note !== undefined && (
            <>
              <br />
              <span class="soft">{event.note}</span>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Dates on a line from the first to the last, with today. The drawing is for the eye; the list below it says the same. */
export function Timeline({ events: given, now, today }: TimelineProps) {
  const { at } = useReadingAxis();
  const events = given.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const [first = now, last = now] = extent([...events.map((event) => event.at), now]);
  const along = scaleUtc([first, last], [0.6, 99.4]);
  const labels = placeLabels(
    events.map((event) => ({
      at: Math.min(99.4, Math.max(0.6, along(event.at))),
      widths: linesOf(event).map((line) => line.length * LETTER),
    })),
  );
  const tiers = Math.max(0, ...labels.map(({ tier }) => tier));
  const present = along(now);
  return (
    <>
      <svg class="timeline" width="100%" height={112 + tiers * TIER} aria-hidden="true">
        <rect class="f3" y="29" width="100%" height="2" />
        <rect class="f1" x={at(0, present)} y="28" width={percent(present)} height="4" />
        {events.map((event, index) => {
          const { anchor, tier } = labels[index] ?? { anchor: 'start', tier: 0 };
          const x = at(along(event.at));
          const top = 58 + tier * TIER;
          return (
            <g key={index}>
              {tier > 0 && <line class="l3" x1={x} x2={x} y1="36" y2={top - 16} />}
              <circle class={event.at <= now ? 'f1' : 'ring'} cx={x} cy="30" r="5.5" />
              <text class="b" x={x} y={top} text-anchor={anchor}>
                {event.when}
              </text>
              <text x={x} y={top + 19} text-anchor={anchor}>
                {event.title}
              </text>
              {event.note !== undefined && (
                <text class="soft" x={x} y={top + 38} text-anchor={anchor}>
                  {event.note}
                </text>
              )}
            </g>
          );
        })}
        <line class="l4" x1={at(present)} x2={at(present)} y1="16" y2="42" />
        <text
          class="b"
          x={at(present)}
          y="10"
          text-anchor={present < 3 ? 'start' : present > 97 ? 'end' : 'middle'}
        >
          {today}
        </text>
      </svg>
      <DateList events={events} now={now} today={today} />
    </>
  );
}
