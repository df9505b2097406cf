import type { DoorTable } from './index.js';

export const PROPOSALS: DoorTable = {};
