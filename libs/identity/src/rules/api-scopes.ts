/** What a token may be used for. It never opens more than its person may do at that moment. */
export const API_SCOPES = [
  'calls:read',
  'calls:write',
  'proposals:read',
  'proposals:write',
  'people:read',
  'people:write',
  'screening:read',
  'screening:write',
  'decisions:read',
  'programme:read',
  'webhooks:manage',
] as const;
export type ApiScope = (typeof API_SCOPES)[number];
