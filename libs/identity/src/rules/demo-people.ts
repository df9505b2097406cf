/** The people of the demo who have one-click sign-in links, by the role they show. */
export const DEMO_ROLES = ['proposer', 'reviewer', 'secretariat'] as const;
export type DemoRole = (typeof DEMO_ROLES)[number];

/** Their addresses; `.example` belongs to nobody (RFC 2606). */
export const demoEmail = (role: DemoRole): string => `${role}@demo.rostrum.example`;

export const isDemoRole = (text: string): text is DemoRole =>
  (DEMO_ROLES as readonly string[]).includes(text);
