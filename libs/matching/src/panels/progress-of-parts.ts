import type { PanelOptions } from './solve-panels.js';

/**
 * The options of one solve of several: its progress is told as that of the whole, so that it only ever rises. Stopping
 * one stops all.
 */
export function partOf(options: PanelOptions, at: number, parts: number): PanelOptions {
  const { onProgress } = options;
  if (!onProgress) return options;
  return {
    ...options,
    onProgress: ({ step, steps, ...known }) =>
      onProgress({ ...known, step: at * steps + step, steps: parts * steps }),
  };
}
