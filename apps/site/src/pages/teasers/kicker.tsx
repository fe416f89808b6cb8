import { usePage } from '../page-scope.js';
import type { ArticleSummary } from '../views.js';

/** The line above a headline: what it belongs to, and what it is where that is not plain news. Paid content says so first. */
export function Kicker({ article }: { article: ArticleSummary }) {
  const { words } = usePage();
  const place = article.kicker ?? article.sections[0]?.name;
  return (
    <p class="kicker">
      {article.sponsoredBy && <span class="kicker__paid">{words.sponsored}</span>}
      {article.kind === 'liveblog' && <span class="kicker__live">{words.live}</span>}
      {place && <span>{place}</span>}
      {article.genre !== 'news' && <span class="kicker__genre">{words.genre[article.genre]}</span>}
    </p>
  );
}
