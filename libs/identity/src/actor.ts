/** A role given to a person in a whole forum (`callId` null) or in one call. */
export interface Grant {
  forumId: string;
  callId: string | null;
  role: 'owner' | 'secretariat' | 'chair';
}

/** A seat on the committee of one call. */
export interface Seat {
  callId: string;
  reviewerId: string;
}

/** Who acts: a signed-in person, an anonymous visitor, or the system itself. */
export interface Actor {
  kind: 'person' | 'anonymous' | 'system';
  /** null for anonymous and system. */
  personId: string | null;
  name: string;
  email: string;
  grants: readonly Grant[];
  seats: readonly Seat[];
}

export const ANONYMOUS: Actor = {
  kind: 'anonymous',
  personId: null,
  name: '',
  email: '',
  grants: [],
  seats: [],
};

/** The acts of timers and jobs. */
export const SYSTEM: Actor = { ...ANONYMOUS, kind: 'system', name: 'Rostrum' };

/** Where a policy asks for a role: the call, and the forum it belongs to. */
export interface CallScope {
  forumId: string;
  callId: string;
}
