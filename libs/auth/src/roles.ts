/** What a person may be to the paper. There is no hierarchy: a route names every role that may use it. */
export const ROLES = ['writer', 'editor', 'chief', 'ops', 'moderator', 'ad-manager', 'reader'] as const;

export type Role = (typeof ROLES)[number];

export const isRole = (value: unknown): value is Role => ROLES.some(role => role === value);
