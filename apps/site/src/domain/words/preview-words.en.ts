import type { PreviewWords } from './preview-words.js';

export const englishForPreview: PreviewWords = {
  name: 'Preview',
  title: headline => `Preview: ${headline}`,
  unseen: 'Not published. Only the newsroom sees this page.',
  seen: 'Published as it stands here.',
  unclear: 'Whether readers see it, this page cannot tell. Look again in some minutes.',
  changes: 'These changes are not published. Readers see the article without them.',
  state: {
    draft: 'Draft',
    in_review: 'In review',
    approved: 'Approved',
    scheduled: 'Scheduled',
    published: 'Published',
    unpublished: 'Unpublished',
    killed: 'Withdrawn',
    unknown: 'In a state that is new here',
  },
  gone: ['There is no such article', 'It may have been deleted, or the link is not whole.'],
  unreadable: ['This cannot be shown', 'Something in it does not have the form of an article.'],
};
