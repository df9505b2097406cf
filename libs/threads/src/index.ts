export { inThread, type ThreadOptions } from './in-thread.js';
export type { LongWork } from './long-work.js';
export { serveThread } from './serve-thread.js';
export { NoLongerWanted, withBeat } from './with-beat.js';
