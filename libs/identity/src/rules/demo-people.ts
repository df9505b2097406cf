/** The people of the demo who have one-click sign-in links, by the role they show. */
export const DEMO_ROLES = ['proposer', 'reviewer', 'secretariat'] as const;
export type DemoRole = (typeof DEMO_ROLES)[number];

/**
 * Their addresses, each under a domain of its own: people of one domain have a conflict of interest.
 * `.example` belongs to nobody (RFC 2606).
 */
export const demoEmail = (role: DemoRole): string => `demo@${role}.example`;

export const isDemoRole = (text: string): text is DemoRole =>
  (DEMO_ROLES as readonly string[]).includes(text);
