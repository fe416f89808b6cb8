import type { PreviewWords } from './preview-words.js';

export const englishForPreview: PreviewWords = {
  name: 'Preview',
  title: headline => `Preview: ${headline}`,
  unseen: 'Not published. Only the newsroom sees this page.',
  seen: 'Published as it stands here.',
  changes: 'These changes are not published. Readers see the article without them.',
  state: {
    draft: 'Draft',
    in_review: 'In review',
    approved: 'Approved',
    scheduled: 'Scheduled',
    published: 'Published',
    unpublished: 'Unpublished',
    killed: 'Withdrawn',
  },
  gone: ['There is no such article', 'It may have been deleted, or the link is not whole.'],
  unreadable: ['This cannot be shown', 'Something in it does not have the form of an article.'],
};
