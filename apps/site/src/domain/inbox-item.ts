/** What a reader is told on the site itself. */
export interface InboxItem {
  readonly id: string;
  readonly kind: string;
  readonly createdAt: string;
  readonly readAt?: string | undefined;
  readonly archivedAt?: string | undefined;
  readonly amended?: 'unpublished' | 'corrected' | undefined;
  readonly content: {
    readonly headline?: string | undefined;
    /** A path of this site. */
    readonly path?: string | undefined;
    readonly standfirst?: string | undefined;
    readonly by?: string | undefined;
    readonly excerpt?: string | undefined;
    readonly correction?: { readonly text: string } | undefined;
    readonly summary?: string | undefined;
  };
}
