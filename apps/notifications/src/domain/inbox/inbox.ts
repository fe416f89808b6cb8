/** One change of somebody's inbox: which items it was about. */
export interface InboxChange {
  readonly version: number;
  readonly items: readonly string[];
}

/** How often an inbox has changed, and what the latest changes were. */
export interface Inbox {
  /** The subscriber's. */
  readonly id: string;
  readonly version: number;
  /** The latest of them, the oldest first, without a gap. */
  readonly recent: readonly InboxChange[];
}

/** How many are unread, whenever it was: of two, the one of the higher version is true. */
export interface InboxCount {
  readonly unread: number;
  readonly version: number;
}

/** How many changes are kept for those who were away; who has missed more reads the list again. */
export const recentChanges = 50;

/** One change tells of no more; of a larger one the list is read again. */
export const itemsTold = 20;

export const emptyInbox = (id: string): Inbox => ({ id, version: 0, recent: [] });

/** The items that have changed since a version; `everything` where that cannot be told, as for a version that never was. */
export function changedSince({ version, recent }: Inbox, since: number): readonly string[] | 'everything' {
  if (since === version) return [];
  const missed = recent.filter(change => change.version > since);
  const isWhole = since < version && missed.length === version - since;
  if (!isWhole || missed.some(({ items }) => items.length > itemsTold)) return 'everything';
  return [...new Set(missed.flatMap(({ items }) => items))];
}
