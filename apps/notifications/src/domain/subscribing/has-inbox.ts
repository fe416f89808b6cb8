/** An account has; a guest has no page of their own that they would come back to. */
export const hasInbox = (personId: string): boolean => personId.startsWith('usr_');
