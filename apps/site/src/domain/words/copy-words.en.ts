import type { CopyWords } from './copy-words.js';

export const englishOnCopies: CopyWords = {
  name: 'Working copy',
  unseen: 'Readers do not see these changes before they are published.',
  isNew: 'This is what readers see. When you save, a working copy begins; they go on seeing the article as it is.',
  edit: 'Edit',
  atOnce: 'What you save on this page readers see at once. For more than a slip of the pen, edit a working copy.',
  isInHand: state => `This article is being changed in a working copy: ${state}.`,
  openIt: 'Open the working copy',
  mark: state => `working copy: ${state}`,
  toArticle: 'The article itself',
  revisions: 'Revisions',
  whatChanges: 'What would change',
  isOpen: [
    'Somebody has begun a working copy',
    'Nothing was saved. What you typed is kept below, in the working copy; look at what stands there now, and save.',
  ],
  wasPublished: [
    'Readers see the article by now',
    'Nothing was saved. What you typed is kept below, beside what they see; save it, and a working copy of the article begins with it.',
  ],
  notPublished: ['Readers do not see the article', 'Its working copy rests until the article is published again or taken back into work.'],
};
