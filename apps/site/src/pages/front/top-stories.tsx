import type { Composition } from '../../domain/paper/compose-front-page.js';
import type { Words } from '../../domain/words/words.js';
import { Teaser } from '../teasers/teaser.js';
import type { ArticleSummary } from '../../domain/article/article-summary.js';

/** 6/3/3: the lead, what stands beside it, and the rail; then a band of four. Neighbours never weigh the same: pictures and type alternate. */
export function TopStories({ composition, words }: { composition: Composition<ArticleSummary>; words: Words }) {
  const { lead, secondary, rail, band } = composition;
  return (
    <section class="top" aria-label={words.topStories}>
      <h2 class="unseen">{words.topStories}</h2>
      <div class="top__lead">
        {lead.map(article => (
          <Teaser key={article.id} article={article} size="lead" level={3} picture standfirst first />
        ))}
      </div>
      {secondary.length > 0 && (
        <div class="top__secondary">
          {secondary.map((article, at) => (
            <Teaser key={article.id} article={article} size="major" level={3} picture={at === 0} standfirst={at < 2} />
          ))}
        </div>
      )}
      {rail.length > 0 && (
        <div class="top__rail">
          {rail.map((article, at) => (
            <Teaser key={article.id} article={article} size="minor" level={3} standfirst={at === 0} />
          ))}
        </div>
      )}
      {band.length > 0 && (
        <div class="top__band band" data-count={Math.min(4, band.length)}>
          {band.map((article, at) => (
            <Teaser key={article.id} article={article} size="medium" level={3} picture={at % 2 === 0} standfirst={at % 2 === 1} />
          ))}
        </div>
      )}
    </section>
  );
}
