import { describe, expect, it } from '@jest/globals';
import { array, assert, double, property, record } from 'fast-check';
import { placeLabels, spanOf } from './timeline-layout.js';

describe('placing labels', () => {
  it('leaves far ones where they begin', () => {
    expect(
      placeLabels([
        { at: 0, widths: [10] },
        { at: 40, widths: [10] },
      ]),
    ).toEqual([
      { anchor: 'start', tier: 0 },
      { anchor: 'start', tier: 0 },
    ]);
  });

  it('turns near ones away from each other before it goes lower', () => {
    expect(
      placeLabels([
        { at: 50, widths: [12] },
        { at: 55, widths: [12] },
        { at: 100, widths: [12] },
      ]),
    ).toEqual([
      { anchor: 'end', tier: 0 },
      { anchor: 'start', tier: 0 },
      { anchor: 'end', tier: 0 },
    ]);
  });

  it('lets lines of different heights reach over each other', () => {
    expect(
      placeLabels([
        { at: 20, widths: [10, 10] },
        { at: 60, widths: [5, 5, 33] },
        { at: 100, widths: [30, 5, 5] },
      ]),
    ).toEqual([
      { anchor: 'start', tier: 0 },
      { anchor: 'start', tier: 0 },
      { anchor: 'end', tier: 0 },
    ]);
  });

  it('goes lower when there is no room', () => {
    expect(
      placeLabels([
        { at: 98, widths: [20] },
        { at: 99, widths: [20] },
      ]).map(({ tier }) => tier),
    ).toEqual([0, 1]);
  });

  it('never lets two overlap on one height', () => {
    const label = record({
      at: double({ min: 0, max: 100, noNaN: true }),
      widths: array(double({ min: 1, max: 30, noNaN: true }), { minLength: 3, maxLength: 3 }),
    });
    assert(
      property(array(label, { maxLength: 8 }), (labels) => {
        const sorted = labels.toSorted((one, other) => one.at - other.at);
        const lines = placeLabels(sorted).flatMap(({ anchor, tier }, index) => {
          const { at, widths } = sorted[index] ?? { at: 0, widths: [] };
          return widths.map((width, row) => ({ height: `${tier}/${row}`, span: spanOf(at, width, anchor) }));
        });
        const overlaps = lines.flatMap((one, index) =>
          lines
            .slice(index + 1)
            .filter(
              (other) =>
                one.height === other.height && one.span[0] < other.span[1] && other.span[0] < one.span[1],
            ),
        );
        expect(overlaps).toEqual([]);
      }),
      { seed: 20190506, numRuns: 200 },
    );
  });
});
