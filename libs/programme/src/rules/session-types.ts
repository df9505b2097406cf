/** Kinds of sessions; a workshop comes from a proposal, the others are entered by the secretariat. */
export const SESSION_TYPES = [
  'workshop',
  'main_session',
  'open_forum',
  'best_practice_forum',
  'policy_network',
  'dynamic_coalition',
  'nri_session',
  'town_hall',
  'lightning_talk',
  'networking_session',
  'launch_or_award',
  'day_zero_event',
  'other',
] as const;
export type SessionType = (typeof SESSION_TYPES)[number];

const SHORT: Record<SessionType, string> = {
  workshop: 'WS',
  main_session: 'MS',
  open_forum: 'OF',
  best_practice_forum: 'BPF',
  policy_network: 'PN',
  dynamic_coalition: 'DC',
  nri_session: 'NRI',
  town_hall: 'TH',
  lightning_talk: 'LT',
  networking_session: 'NS',
  launch_or_award: 'LA',
  day_zero_event: 'DZ',
  other: 'S',
};

/** The number by which a session is known: "WS #180". */
export const publicNumber = (type: SessionType, number: number): string => `${SHORT[type]} #${number}`;
