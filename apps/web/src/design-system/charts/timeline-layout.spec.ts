import { describe, expect, it } from '@jest/globals';
import { array, assert, double, property, record } from 'fast-check';
import { placeLabels, type Label } from './timeline-layout.js';

function edges({ at, width }: Label, anchor: string): [number, number] {
  if (anchor === 'start') return [at, at + width];
  return anchor === 'end' ? [at - width, at] : [at - width / 2, at + width / 2];
}

describe('placing labels', () => {
  it('leaves far ones where they begin', () => {
    expect(
      placeLabels([
        { at: 0, width: 10 },
        { at: 40, width: 10 },
      ]),
    ).toEqual([
      { anchor: 'start', tier: 0 },
      { anchor: 'start', tier: 0 },
    ]);
  });

  it('turns near ones away from each other before it goes lower', () => {
    expect(
      placeLabels([
        { at: 50, width: 12 },
        { at: 55, width: 12 },
        { at: 100, width: 12 },
      ]),
    ).toEqual([
      { anchor: 'end', tier: 0 },
      { anchor: 'start', tier: 0 },
      { anchor: 'end', tier: 0 },
    ]);
  });

  it('goes lower when there is no room', () => {
    expect(
      placeLabels([
        { at: 98, width: 20 },
        { at: 99, width: 20 },
      ]).map(({ tier }) => tier),
    ).toEqual([0, 1]);
  });

  it('never lets two overlap on one height', () => {
    const label = record({
      at: double({ min: 0, max: 100, noNaN: true }),
      width: double({ min: 1, max: 30, noNaN: true }),
    });
    assert(
      property(array(label, { maxLength: 8 }), (labels) => {
        const sorted = labels.toSorted((one, other) => one.at - other.at);
        const spans = placeLabels(sorted).map(({ anchor, tier }, index) => ({
          tier,
          edges: edges(sorted[index] ?? { at: 0, width: 0 }, anchor),
        }));
        const overlaps = spans.flatMap((one, index) =>
          spans
            .slice(index + 1)
            .filter(
              (other) =>
                one.tier === other.tier && one.edges[0] < other.edges[1] && other.edges[0] < one.edges[1],
            ),
        );
        expect(overlaps).toEqual([]);
      }),
      { seed: 20190506, numRuns: 200 },
    );
  });
});
