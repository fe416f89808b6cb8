import type { PublicArticle, PublicImage } from '#contracts';
import type { ArticleContent } from './article-content.js';
import type { Flaw } from '../errors.js';

export type SectionReference = PublicArticle['sections'][number];

export interface AuthorReference {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly role?: string;
}

/** What the article names, as it is at this moment; what no longer exists is not in the maps. */
export interface References {
  readonly sections: ReadonlyMap<string, SectionReference>;
  readonly authors: ReadonlyMap<string, AuthorReference>;
  readonly images: ReadonlyMap<string, PublicImage>;
  /** Of the same images. */
  readonly imageVersions: ReadonlyMap<string, number>;
}

interface Named {
  readonly id: string;
  readonly pointer: string;
}

export interface NamedIds {
  readonly sections: readonly Named[];
  readonly authors: readonly Named[];
  readonly images: readonly Named[];
}

/** Every id that the content names, with the place where it does. */
export function namedIds({ sectionIds, authors, heroId, video, seo, body }: ArticleContent): NamedIds {
  return {
    sections: sectionIds.map((id, index) => ({ id, pointer: `/sectionIds/${index}` })),
    authors: authors.flatMap((byline, index) =>
      'authorId' in byline ? [{ id: byline.authorId, pointer: `/authors/${index}/authorId` }] : [],
    ),
    images: [
      ...image(heroId, '/heroId'),
      ...image(video?.posterId, '/video/posterId'),
      ...image(seo?.socialImageId, '/seo/socialImageId'),
      ...body.flatMap((block, index) => {
        if (block.type === 'image') return image(block.imageId, `/body/${index}/imageId`);
        return block.type === 'video' ? image(block.video.posterId, `/body/${index}/video/posterId`) : [];
      }),
    ],
  };
}

/** The sections and authors that these texts name and those before did not. */
export function newlyNamed(before: readonly ArticleContent[], after: readonly ArticleContent[]): string[] {
  const idsOf = (contents: readonly ArticleContent[]) =>
    contents.flatMap(content => [...namedIds(content).sections, ...namedIds(content).authors].map(({ id }) => id));
  const already = new Set(idsOf(before));
  return idsOf(after).filter(id => !already.has(id));
}

/** What the content names and nobody knows. */
export function unknownReferences(content: ArticleContent, references: References): Flaw[] {
  const named = namedIds(content);
  return [
    ...missing(named.sections, references.sections, 'section'),
    ...missing(named.authors, references.authors, 'author'),
    ...missing(named.images, references.images, 'image'),
  ];
}

const image = (id: string | undefined, pointer: string): Named[] => (id === undefined ? [] : [{ id, pointer }]);

const missing = (ids: readonly Named[], known: ReadonlyMap<string, unknown>, what: string): Flaw[] =>
  ids.filter(({ id }) => !known.has(id)).map(({ id, pointer }) => ({ pointer, message: `There is no ${what} ${id}` }));
