type Message = readonly [title: string, text: string];

/** Every word about an article that readers do not see yet, and why it cannot be shown. */
export interface PreviewWords extends Record<'gone' | 'unreadable', Message> {
  name: string;
  title: (headline: string) => string;
  /** Of an article that readers cannot see, and of one that they can. */
  unseen: string;
  seen: string;
  /** Of one in a state that this release has no name for. */
  unclear: string;
  /** Of changes to an article that readers can see without them. */
  changes: string;
  /** How far it is on its way to readers. */
  state: Record<'draft' | 'in_review' | 'approved' | 'scheduled' | 'published' | 'unpublished' | 'killed' | 'unknown', string>;
}
