/** The stages of a call, in order; dates drive them, the secretariat may hold or extend. */
export const CALL_STATUSES = [
  'draft',
  'open',
  'closed',
  'screening',
  'reviewing',
  'deliberating',
  'decided',
  'published',
  'held',
  'archived',
] as const;
export type CallStatus = (typeof CALL_STATUSES)[number];
