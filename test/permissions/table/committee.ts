import type { DoorTable } from './index.js';

export const COMMITTEE: DoorTable = {};
