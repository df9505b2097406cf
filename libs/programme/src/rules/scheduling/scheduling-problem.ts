/** A session to place. All of `people`, in whatever role, must be there. */
export interface SessionToPlace {
  id: string;
  minutes: number;
  people: readonly string[];
  theme?: string;
  tags?: readonly string[];
  /** Seating it asks for, seats it needs, and equipment it cannot do without. */
  layout?: string;
  seats?: number;
  equipment?: readonly string[];
  /** What a slot costs this session beyond the rules, such as night for its online speakers; by slot id. */
  slotPrices?: Readonly<Record<string, number>>;
  /** Where the committee has fixed it: it stays there whatever the rules say. */
  pinned?: Spot;
}

export interface Spot {
  roomId: string;
  slotId: string;
}

export interface RoomToFill {
  id: string;
  seats: number;
  layouts: readonly string[];
  equipment: readonly string[];
  closedSlotIds?: readonly string[];
}

/** A stretch of a day, in minutes from any common origin; slots may overlap (a 90 minutes' one beside three of 30). */
export interface SlotToFill {
  id: string;
  day: string;
  start: number;
  end: number;
}

/** A rule nobody may break, or what breaking it once costs. */
export type HardOrPriced = 'hard' | number;

/** Prices in points; every one belongs to the call and is shown. */
export interface SchedulingRules {
  layout: HardOrPriced;
  seats: HardOrPriced;
  equipment: HardOrPriced;
  availability: HardOrPriced;
  /** For each pair of sessions in parallel: of one theme; for each tag they share; times the similarity of their texts. */
  sameTheme: number;
  sharedTag: number;
  similarText: number;
  /** For each day, times the square of the sessions by which it departs from its share of the rooms' time. */
  unevenDays: number;
}

export const DEFAULT_RULES: SchedulingRules = {
  layout: 2,
  seats: 'hard',
  equipment: 'hard',
  availability: 'hard',
  sameTheme: 1,
  sharedTag: 1,
  similarText: 4,
  unevenDays: 0.05,
};

export interface SchedulingProblem {
  sessions: readonly SessionToPlace[];
  rooms: readonly RoomToFill[];
  slots: readonly SlotToFill[];
  /** Slots at which a person cannot be there. */
  absences?: readonly { personId: string; slotIds: readonly string[] }[];
  /** Pairs of sessions with similar texts, similarity from 0 to 1. */
  similar?: readonly { a: string; b: string; similarity: number }[];
  rules: SchedulingRules;
}

/** A session in a room and slot. */
export interface Placement extends Spot {
  sessionId: string;
}

/** Uniform numbers in [0, 1) from a seeded generator. */
export type Random = () => number;
