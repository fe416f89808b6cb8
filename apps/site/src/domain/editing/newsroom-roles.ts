/** Those who write and edit. */
export const newsroomRoles = ['writer', 'editor', 'chief'] as const;

/** Whether the way to their desk is shown; what they may do there its service decides. */
export const isOfNewsroom = (roles: readonly string[]): boolean => newsroomRoles.some(role => roles.includes(role));
