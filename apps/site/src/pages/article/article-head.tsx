import type { PublicArticle, PublicSponsor } from '#contracts';
import { languageOf } from '../../domain/text/language.js';
import { headlineLength } from '../../domain/article/text-length.js';
import { classes } from '../elements/classes.js';
import { Link } from '../elements/link.js';
import { usePage } from '../page-scope.js';

/** Kicker and genre, headline, standfirst. */
export function ArticleHead({ article, sponsor }: { article: PublicArticle; sponsor?: PublicSponsor | undefined }) {
  const { paper, words, accent, section } = usePage();
  const place = section(article);
  const language = languageOf(article, paper);
  const { sponsoredBy, kind, kicker, genre, headline, standfirst } = article;
  return (
    <header class={classes('article__head', accent(place?.id))}>
      <p class="kicker" data-edit={words.editing.copies.edit}>
        {sponsoredBy && <span class="kicker__paid">{words.sponsored}</span>}
        {kind === 'liveblog' && <span class="kicker__live">{words.live}</span>}
        {place && (
          <span>
            <Link to={place.path}>{place.name}</Link>
          </span>
        )}
        {kicker && <span>{kicker}</span>}
        {genre !== 'news' && <span class="kicker__genre">{words.genre[genre]}</span>}
      </p>
      {sponsoredBy && sponsor && <PaidBy sponsor={sponsor} />}
      <h1 class={classes('article__headline', `article__headline--${headlineLength(headline)}`)} {...language}>
        {headline}
      </h1>
      {standfirst && (
        <p class="article__standfirst" {...language}>
          {standfirst}
        </p>
      )}
    </header>
  );
}

/** Who has paid for it, in their own words for it where they have agreed on some with the paper. */
function PaidBy({ sponsor: { name, label, link } }: { sponsor: PublicSponsor }) {
  const { words } = usePage();
  return (
    <p class="article__paid">
      {label ?? words.paidBy}{' '}
      <Link to={link} rel="sponsored noopener">
        {name}
      </Link>
    </p>
  );
}
