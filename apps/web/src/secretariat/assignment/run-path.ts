import { secretariatPath } from '../secretariat-path.js';

/** The page of a run of the assignment. */
export const runPath = (call: Parameters<typeof secretariatPath>[0], runId: string): string =>
  secretariatPath(call, `/assignment/runs/${runId}`);
