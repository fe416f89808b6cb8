import type { PublicImage } from '#contracts';
import type { Article } from '../src/domain/article.js';
import type { ArticleContent } from '../src/domain/writing/article-content.js';
import { draftArticle } from '../src/domain/writing/draft-article.js';
import type { References } from '../src/domain/writing/references.js';
import type { Person } from '../src/domain/publication/standing.js';
import type { Circumstances } from '../src/domain/publication/circumstances.js';

export const writer: Person = { id: 'usr_writer', roles: ['writer'] };
export const otherWriter: Person = { id: 'usr_other', roles: ['writer'] };
export const editor: Person = { id: 'usr_editor', roles: ['editor'] };
export const chief: Person = { id: 'usr_chief', roles: ['chief'] };

export const sampleImage = (id: string, alt = 'A harbour at dusk'): PublicImage => ({
  id,
  alt,
  width: 1_600,
  height: 1_067,
  focalPoint: { x: 0.5, y: 0.5 },
  dominantColour: '#334455',
  renditions: [{ format: 'jpeg', width: 960, height: 640, url: `/media/${id}/960.jpeg` }],
});

const section = (name: string) => ({ id: `sec_${name}`, slug: name, name, path: `/${name}`, ancestorIds: [] });

const images = [sampleImage('img_hero'), sampleImage('img_silent', '')];

export const sampleReferences: References = {
  sections: new Map(['world', 'city'].map(name => [`sec_${name}`, section(name)])),
  authors: new Map([['aut_desk', { id: 'aut_desk', slug: 'city-desk', name: 'The City Desk' }]]),
  images: new Map(images.map(image => [image.id, image])),
  imageVersions: new Map(images.map(({ id }) => [id, 1])),
};

export const sampleContent = (over: Partial<ArticleContent> = {}): ArticleContent => ({
  genre: 'news',
  headline: 'The tide comes in',
  sectionIds: ['sec_world'],
  tags: [{ slug: 'sea', name: 'Sea' }],
  authors: [{ authorId: 'aut_desk' }, { name: 'A guest' }],
  locale: 'en',
  commentPolicy: { enabled: true, moderation: 'inherit' },
  notify: 'none',
  sensitive: [],
  relatedIds: [],
  body: [{ id: 'b1', type: 'text', content: 'Twice a day.' }],
  ...over,
});

/** A clock that moves one minute with each reading. */
export function clock(start = '2026-11-01T08:00:00.000Z'): () => Date {
  let time = Date.parse(start);
  return () => new Date((time += 60_000));
}

const tick = clock();

export const by = (person: Person, over: Partial<Circumstances> = {}): Circumstances => ({
  person,
  now: tick(),
  references: sampleReferences,
  twoPersonRule: true,
  ...over,
});

export const sampleDraft = (over: Partial<ArticleContent> = {}, kind: Article['kind'] = 'story'): Article =>
  draftArticle({ id: 'art_1', kind, slug: 'the-tide-comes-in', content: sampleContent(over) }, by(writer));
