import type { Article } from '../article.js';
import { type Flaw, NotPublishableError } from '../errors.js';
import { type References, unknownReferences } from './references.js';

/** What a page is made of: the article's own content, or that of its working copy. */
type Page = Pick<Article, 'kind' | 'content'>;

/** What a page of this article would lack; nothing, when it may be published. */
function flawsForReaders({ kind, content }: Page, references: References): Flaw[] {
  const flaws = unknownReferences(content, references);
  const hero = content.heroId === undefined ? undefined : references.images.get(content.heroId);
  if (hero && hero.alt.trim() === '') flaws.push({ pointer: '/heroId', message: `The image ${hero.id} has no alt text` });
  if (kind === 'video' && !content.video) flaws.push({ pointer: '/video', message: 'A video has no film yet' });
  if (kind === 'story' && content.body.length === 0) flaws.push({ pointer: '/body', message: 'A story has no text yet' });
  if (content.notify === 'alert' && !content.alertText) flaws.push({ pointer: '/alertText', message: 'An alert needs its text' });
  return flaws;
}

export function assertComplete(page: Page, references: References): void {
  const flaws = flawsForReaders(page, references);
  if (flaws.length > 0) throw new NotPublishableError(flaws);
}
