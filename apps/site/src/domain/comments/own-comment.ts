/** What its author may know of a comment. */
export interface OwnComment {
  readonly id: string;
  readonly version: number;
  readonly status: 'held' | 'visible' | 'hidden' | 'rejected' | 'removed';
  readonly body?: string | undefined;
  readonly bodyHtml?: string | undefined;
  readonly createdAt: string;
  readonly editedAt?: string | undefined;
  /** A code of the policy, or a moderator's words. */
  readonly reason?: string | undefined;
  readonly noticeUrl?: string | undefined;
  readonly pending?: { readonly body: string } | undefined;
  readonly editableUntil?: string | undefined;
}
