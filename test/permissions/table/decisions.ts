import type { DoorTable } from './index.js';

export const DECISIONS: DoorTable = {};
