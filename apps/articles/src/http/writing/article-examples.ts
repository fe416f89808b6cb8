export const sectionIdExample = 'sec_01kb0c5q2tfx5r9v4w8d3m6n7p';
const articleIdExample = 'art_01kb0c7h4zfyxs2m9q6t1v8w3e';

export const articleExample = {
  headline: 'Alderhaven votes to let the sea in, one field at a time',
  standfirst: 'After nine hours, the council chose a moving shoreline over a higher wall.',
  dateline: 'QUAY STREET',
  body: [{ type: 'text', content: 'The vote came a little after <em>one</em> in the morning.' }],
  sectionIds: [sectionIdExample],
  tags: [{ slug: 'sea-wall', name: 'Sea wall' }],
  authors: [{ name: 'The City Desk' }],
};

/** What is saved of an article's text, as it is answered. */
export const savedTextExample = {
  slug: 'alderhaven-votes-to-let-the-sea-in',
  genre: 'news',
  ...articleExample,
  body: [{ id: '3f9c2a71b0de', ...articleExample.body[0] }],
  locale: 'en',
  commentPolicy: { enabled: true, moderation: 'inherit' },
  notify: 'none',
  sensitive: [],
  relatedIds: [],
};

const times = { createdAt: '2026-11-02T08:00:00.000Z', modifiedAt: '2026-11-02T09:30:00.000Z', updatedAt: '2026-11-02T09:30:00.000Z' };

export const articleViewExample = {
  id: articleIdExample,
  version: 3,
  state: 'in_review',
  kind: 'story',
  ...savedTextExample,
  path: '/city/alderhaven-votes-to-let-the-sea-in',
  previousPaths: [],
  corrections: [],
  createdBy: 'usr_qk3vbn5tw7x2ycd4e6fghj8k9m',
  allowed: ['edit', 'return', 'approve', 'embargo'],
  reasonNeeded: [],
  copyAllowed: [],
  ...times,
};
