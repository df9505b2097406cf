import type { SteppedWork } from '#libs/scoring';
import { serveThread } from '#libs/threads';
import { type SelectionOrder, solveSelection, type SolvedSelection } from './solve-selection.js';

/** Selections are solved beside the event loop: each of 200 draws is a solve of its own. */
export const act = (order: SelectionOrder, work: SteppedWork): Promise<SolvedSelection> =>
  solveSelection(order, work);

serveThread(act);
