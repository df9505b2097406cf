import { slugOf } from '#libs/themes';
import type { FormatDraft } from '../call-preset.js';

// from 2019 one value carries format, layout and minutes
const COMBINATIONS: readonly (readonly [format: string, layout: string, minutes: readonly number[]])[] = [
  ['Birds of a Feather', 'Auditorium', [30, 60, 90]],
  ['Birds of a Feather', 'Classroom', [30, 60, 90]],
  ['Break-out Group Discussions', 'Flexible Seating', [30, 60, 90]],
  ['Break-out Group Discussions', 'Round Tables', [30, 60, 90]],
  ['Debate', 'Auditorium', [30, 60, 90]],
  ['Debate', 'Classroom', [30, 60, 90]],
  ['Panel', 'Auditorium', [30, 60, 90]],
  ['Round Table', 'Circle', [30, 60, 90]],
  ['Round Table', 'U-shape', [30, 60, 90]],
  ['Tutorial', 'Auditorium', [30, 60, 90]],
  ['Tutorial', 'Classroom', [30, 60, 90]],
  ['Flash Session', 'Classroom', [30]],
  ['Other', 'Flexible Seating', [30, 60, 90]],
];

/** The formats of 2019: "Round Table - Circle - 90 Min". */
export const formats2019: readonly FormatDraft[] = COMBINATIONS.flatMap(([format, layout, lengths]) =>
  lengths.map((minutes) => ({
    slug: `${slugOf(format)}-${slugOf(layout)}-${minutes}`,
    name: `${format} - ${layout} - ${minutes} Min`,
    layout,
    minutes: [minutes],
  })),
);
