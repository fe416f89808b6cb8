import type { Article, ShownImage } from '../article.js';
import type { ArticleContent } from '../writing/article-content.js';
import { namedIds, type References } from '../writing/references.js';

/** The pictures of the content, each as it is now; what no longer exists is not shown. */
export function shownImages(content: ArticleContent, { imageVersions }: References): ShownImage[] {
  const ids = new Set(namedIds(content).images.map(({ id }) => id));
  return [...ids].flatMap(id => {
    const version = imageVersions.get(id);
    return version === undefined ? [] : [{ id, version }];
  });
}

/** Readers were last shown an older picture than this one. */
export const isShowingOlder = (article: Article, { id, version }: ShownImage): boolean =>
  article.state === 'published' && (article.shownImages ?? []).some(shown => shown.id === id && shown.version < version);

/** A picture of a published article has other words: readers are shown them. It is no news, so what they see as its last change stays. */
export const showImagesAnew = (article: Article, at: { readonly references: References; readonly now: Date }): Article => ({
  ...article,
  version: article.version + 1,
  announced: { version: article.version + 1, at: at.now },
  shownImages: shownImages(article.content, at.references),
  times: { ...article.times, modifiedAt: at.now },
});
