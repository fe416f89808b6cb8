import type { Block, PublicArticle, PublicVideo } from '#contracts';
import type { Article } from '../article.js';
import { announcedOf } from './announced.js';
import type { Byline } from '../writing/article-content.js';
import type { BodyBlock, Video } from '../writing/body-block.js';
import { embedOf } from '../writing/embed-providers.js';
import type { References } from '../writing/references.js';
import { sanitiseInline, sanitiseRich } from '../writing/sanitise.js';

/**
 * A visible article as everybody may have it, complete for a consumer that can ask nobody. It is sanitised on the way out too: what is
 * stored may be older than today's rules.
 */
export function publicArticle(article: Article, references: References): PublicArticle {
  const { id, kind, content, address, times } = article;
  const { version, at: modifiedAt } = announcedOf(article);
  const { body, sectionIds, authors, heroId, video, seo, ...fields } = content;
  const { socialImageId, ...seoFields } = seo ?? {};
  const image = (imageId: string | undefined) => (imageId === undefined ? undefined : references.images.get(imageId));
  return {
    ...fields,
    id,
    version,
    kind,
    slug: address.slug,
    path: address.path,
    previousPaths: [...address.previousPaths],
    body: body.flatMap(block => publicBlock(block, references)),
    sections: sectionIds.flatMap(sectionId => references.sections.get(sectionId) ?? []),
    authors: authors.flatMap(byline => publicAuthor(byline, references)),
    hero: image(heroId),
    video: video && publicVideo(video, references),
    seo: seo && { ...seoFields, socialImage: image(socialImageId) },
    corrections: article.corrections.map(correction => ({ ...correction, at: correction.at.toISOString() })),
    firstPublishedAt: instant(times.firstPublishedAt),
    publishedAt: instant(times.publishedAt),
    updatedAt: instant(times.updatedAt),
    modifiedAt: instant(modifiedAt),
  };
}

/** One block of a page; none where its picture is lost or its embed is no longer allowed. */
function publicBlock(block: BodyBlock, references: References): Block[] {
  switch (block.type) {
    case 'text':
    case 'header':
    case 'quote':
      return [{ ...block, content: sanitiseInline(block.content) }];
    case 'list':
      return [{ ...block, items: block.items.map(sanitiseInline) }];
    case 'raw_html':
      return [{ ...block, content: sanitiseRich(block.content) }];
    case 'video':
      return [{ ...block, video: publicVideo(block.video, references) }];
    case 'embed':
      return embedOf(block.url) ? [{ ...block }] : [];
    case 'divider':
      return [{ ...block }];
    case 'image':
      break;
  }
  return imageBlock(block, references);
}

/** Where the article says nothing else, the picture speaks for itself. */
function imageBlock({ id, type, imageId, ...own }: Extract<BodyBlock, { type: 'image' }>, { images }: References): Block[] {
  const image = images.get(imageId);
  return image ? [{ id, type, image: { ...image, ...own } }] : [];
}

function publicVideo({ posterId, sources, captions, ...video }: Video, { images }: References): PublicVideo {
  const poster = posterId === undefined ? undefined : images.get(posterId);
  return { ...video, sources: [...sources], captions: [...captions], ...(poster && { poster }) };
}

function publicAuthor(byline: Byline, { authors }: References): PublicArticle['authors'] {
  if ('name' in byline) return [byline];
  const author = authors.get(byline.authorId);
  return author ? [author] : [];
}

function instant(time: Date | undefined): string {
  if (!time) throw new Error('Only an article that was published has a public state');
  return time.toISOString();
}
