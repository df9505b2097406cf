import { scaleLinear } from 'd3-scale';
import { usePage } from '../page-context.js';

/** Writes a share of a hundred as a percentage of the drawing's width, to a tenth. */
export function percent(share: number): string {
  return `${Math.round(share * 10) / 10}%`;
}

/**
 * Places things along the reading direction: `at(0)` is where a line begins, `at(100)` where it ends.
 * With a width it gives the left edge of a box that begins there.
 */
export function useReadingAxis() {
  const { dir } = usePage();
  return {
    rtl: dir === 'rtl',
    at: (share: number, width = 0) => percent(dir === 'rtl' ? 100 - share - width : share),
  };
}

/** Turns values from 0 to `max` into shares of a hundred; all zero when there is nothing to measure by. */
export function shareScale(max: number) {
  return max > 0 ? scaleLinear([0, max], [0, 100]).clamp(true) : () => 0;
}
