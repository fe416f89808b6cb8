import type { Delivery } from '../delivering/delivery.js';
import type { Occasion, OccasionKind } from '../matching/occasion.js';
import type { TemplateName } from './template.js';

/** What a mail tells of: occasions, and what its delivery brings itself. */
export interface Telling {
  readonly occasions: readonly Occasion[];
  readonly content?: Delivery['content'];
}

const at = new Date('2026-11-28T06:30:00Z');

const article = {
  headline: 'Spring tides reach the old harbour wall',
  path: '/coast/spring-tides-reach-the-old-harbour-wall',
  kicker: 'The coast',
  standfirst: 'For the third time this autumn the water stood a hand below the quay. The harbour office says that the wall holds.',
  sections: [{ name: 'Coast', path: '/coast', slug: 'coast' }],
  authors: [{ name: 'Ines Halloran' }, { name: 'Tom Okafor' }],
};
const correction = { kind: 'correction', text: 'An earlier version gave the height of the wall as 4.2 metres. It is 3.8 metres.' };
const comment = {
  headline: article.headline,
  path: `${article.path}#cmt_01kb0c5q2tfx5r9v4w8d3m6n7p`,
  by: 'Harbour resident',
  excerpt: 'The wall was raised in 1987, not before; my father worked on it.',
};
const report = { headline: 'Spring campaign', path: '/', period: 'November 2026', summary: '12,040 impressions, 311 clicks' };

const occasion = (kind: OccasionKind, content: Occasion['content']): Occasion => ({
  id: `sample:${kind}`,
  kind,
  category: kind === 'comment-visible' ? 'replies' : kind === 'report' ? 'reports' : 'news',
  subject: 'sample',
  eventId: 'sample',
  at,
  topicKeys: [],
  content,
  state: 'done',
  matched: 0,
  written: 0,
  startedAt: at,
});

const first = occasion('article-first', article);
const reply = occasion('comment-visible', comment);
const second = occasion('article-first', { headline: 'Council votes on the night bus', path: '/town/council-votes-on-the-night-bus' });

const samples: Readonly<Record<TemplateName, Telling>> = {
  'confirm-subscription': {
    occasions: [],
    content: { link: 'https://paper.example/subscriptions/sample', topicKey: 'tag:harbour', frequency: 'daily', expiresAt: at },
  },
  'article-first': { occasions: [first] },
  'article-correction': { occasions: [occasion('article-correction', { ...article, correction })] },
  'comment-visible': { occasions: [reply] },
  report: { occasions: [occasion('report', report)] },
  digest: { occasions: [first, second, reply] },
  replies: { occasions: [reply, occasion('comment-visible', { ...comment, by: 'Second reader', excerpt: 'So it was.' })] },
};

/** With something in it to try a template on: it is filled in before it is saved, and shown where nothing else is named. */
export const sampleTelling = (name: TemplateName): Telling => samples[name];
