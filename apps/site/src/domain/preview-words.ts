type Message = readonly [title: string, text: string];

/** What is said of an article's page that readers do not have. */
export interface PreviewWords {
  name: string;
  title: (headline: string) => string;
  /** Of an article that readers cannot see, and of one that they can. */
  unseen: string;
  seen: string;
  /** Of changes to an article that readers can see without them. */
  changes: string;
  /** How far it is on its way to readers. */
  state: Record<'draft' | 'in_review' | 'approved' | 'scheduled' | 'published' | 'unpublished' | 'killed', string>;
  gone: Message;
  unreadable: Message;
}
