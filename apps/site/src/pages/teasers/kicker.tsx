import { usePage } from '../page-scope.js';
import type { ArticleSummary } from '../../domain/article/article-summary.js';

/**
 * The line above a headline: what it belongs to, and what it is where that is not plain news. Paid content says so first; under the
 * heading of its own section the section is not said again.
 */
export function Kicker({ article, within }: { article: ArticleSummary; within?: string | undefined }) {
  const { words, section: sectionOf } = usePage();
  const section = sectionOf(article);
  const place = article.kicker ?? (section && section.id !== within ? section.name : undefined);
  if (!place && !article.sponsoredBy && article.kind !== 'liveblog' && article.genre === 'news') return null;
  return (
    <p class="kicker">
      {article.sponsoredBy && <span class="kicker__paid">{words.sponsored}</span>}
      {article.kind === 'liveblog' && <span class="kicker__live">{words.live}</span>}
      {place && <span>{place}</span>}
      {article.genre !== 'news' && <span class="kicker__genre">{words.genre[article.genre]}</span>}
    </p>
  );
}
