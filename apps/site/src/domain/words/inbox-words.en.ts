import type { InboxWords } from './inbox-words.js';

export const englishInInbox: InboxWords = {
  title: 'Your inbox',
  link: 'Inbox',
  nothingUnread: 'Nothing unread',
  unreadNumber: '0 unread',
  empty: [
    'Nothing has come yet',
    'What you follow, and answers to your comments, are told here. Follow a section, an author or a topic at the end of its page.',
  ],
  emptyArchive: ['Nothing is put away', 'What you put away stays here.'],
  away: [
    'Your inbox cannot be opened just now',
    'The part of the paper that keeps it is away for a moment. Nothing is lost; please try again in a minute.',
  ],
  expired: ['Please sign in once more', 'Your sign-in has ended. What was told to you is still there.'],
  notThere: ['This is not in your inbox', 'It was removed, or is somebody else’s.'],
  kind: { 'article-first': 'New article', 'article-correction': 'Correction', 'comment-visible': 'Comment', report: 'Report' },
  amended: { unpublished: 'What was told here is no longer in the paper.', corrected: 'Corrected since' },
  answered: (name, headline) => `${name} under “${headline}”`,
  isNew: 'Unread',
  read: 'Read',
  unreadAgain: 'Keep as unread',
  archive: 'Put away',
  readAll: 'All read',
  archived: 'What you have put away',
  toInbox: 'Back to the inbox',
  older: 'Older',
  newest: 'Newest',
  pages: 'Pages of the inbox',
  preferences: 'What you get, and how often',
  more: 'Something has come. Show it',
};
