import type { PublicArticle, PublicSection } from '#contracts';
import { headlineLength } from '../../domain/headline-length.js';
import { classes } from '../elements/classes.js';
import { usePage } from '../page-scope.js';

/** Kicker and genre, headline, standfirst. */
export function ArticleHead({ article, section }: { article: PublicArticle; section: PublicSection | undefined }) {
  const { words, accent } = usePage();
  const { sponsoredBy, kind, kicker, genre, headline, standfirst } = article;
  const place = section ?? article.sections[0];
  return (
    <header class={classes('article__head', accent(place?.id))}>
      <p class="kicker">
        {sponsoredBy && <span class="kicker__paid">{words.sponsored}</span>}
        {kind === 'liveblog' && <span class="kicker__live">{words.live}</span>}
        {place && (
          <span>
            <a href={place.path}>{place.name}</a>
          </span>
        )}
        {kicker && <span>{kicker}</span>}
        {genre !== 'news' && <span class="kicker__genre">{words.genre[genre]}</span>}
      </p>
      <h1 class={classes('article__headline', `article__headline--${headlineLength(headline)}`)}>{headline}</h1>
      {standfirst && <p class="article__standfirst">{standfirst}</p>}
    </header>
  );
}
