import { articlePublished, authorUpdated, type OutgoingEvent, type PublicArticle, sectionUpdated } from '#contracts';
import { type Isolated, Newswire, publishedArticle } from '#testing';

const sectionNames = ['world', 'town', 'business', 'science', 'culture', 'life', 'sport', 'harbour'];
const authorCount = 40;
const tagCount = 200;
const atOnce = 100;
const text = 'The tide comes in, and goes out again; whoever lives by it reads the table first and the paper second. '.repeat(4);

/** A paper's past, as its topics hold it: so many articles over eight sections, forty authors and two hundred tags, three hours apart. */
export class Archive {
  constructor(
    private readonly place: Isolated,
    readonly size: number,
  ) {}

  async publish(): Promise<void> {
    const wire = new Newswire(this.place);
    try {
      await wire.publish([...sectionNames.map(sectionOf), ...Array.from({ length: authorCount }, (_, index) => authorOf(index))]);
      for (let from = 0; from < this.size; from += atOnce) {
        const count = Math.min(atOnce, this.size - from);
        await wire.publish(Array.from({ length: count }, (_, index) => articlePublished(articleOf(from + index))));
      }
    } finally {
      await wire.stop();
    }
  }

  /** The paths of so many articles, spread over the whole. */
  paths(count: number): string[] {
    return Array.from({ length: count }, (_, index) => articleOf(Math.floor(((index + 0.5) * this.size) / count)).path);
  }

  /** A list of each kind. */
  readonly lists = { section: '/world', author: '/authors/author-7', tag: '/tags/tag-7' } as const;
}

function articleOf(number: number): PublicArticle {
  const section = sectionNames[number % sectionNames.length] ?? '';
  const at = new Date(Date.UTC(2026, 0, 1) - number * 3 * 3_600_000).toISOString();
  const author = number % authorCount;
  const tag = number % tagCount;
  return publishedArticle({
    id: `art_${number}`,
    slug: `story-${number}`,
    path: `/${section}/story-${number}`,
    headline: `What the tide of day ${number} left behind`,
    standfirst: 'A plank, a bottle, and an argument about both.',
    body: Array.from({ length: 6 }, (_, index) => ({ id: `b${index}`, type: 'text' as const, content: text })),
    sections: [{ id: `sec_${section}`, slug: section, name: section, path: `/${section}`, ancestorIds: [] }],
    authors: [{ id: `aut_${author}`, slug: `author-${author}`, name: `Author ${author}` }],
    tags: [{ slug: `tag-${tag}`, name: `Tag ${tag}` }],
    firstPublishedAt: at,
    publishedAt: at,
    updatedAt: at,
    modifiedAt: at,
  });
}

const sectionOf = (slug: string, index: number): OutgoingEvent =>
  sectionUpdated({
    id: `sec_${slug}`,
    version: 1,
    slug,
    name: slug,
    path: `/${slug}`,
    previousPaths: [],
    ancestorIds: [],
    order: index,
    accent: '#1f4e79',
  });

const authorOf = (index: number): OutgoingEvent =>
  authorUpdated({ id: `aut_${index}`, version: 1, slug: `author-${index}`, previousSlugs: [], name: `Author ${index}` });
