/** What a notification is about; a reader may switch each off. What a reader has asked for this moment (`service`) cannot be. */
export type Category = 'news' | 'replies' | 'reports';
export type MailCategory = Category | 'service';
