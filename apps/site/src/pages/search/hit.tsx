import { bylineNames } from '../../domain/article/byline.js';
import { languageOf } from '../../domain/text/language.js';
import { classes } from '../elements/classes.js';
import { Link } from '../elements/link.js';
import { Moment } from '../elements/moment.js';
import { usePage } from '../page-scope.js';
import { Kicker } from '../teasers/kicker.js';
import type { SearchHit } from '../views.js';
import { Marked } from './marked.js';

/** An article that was found: a row of a list, which says why it is in it. */
export function Hit({ hit: { article, headline, passage } }: { hit: SearchHit }) {
  const { paper, words, accent } = usePage();
  const names = bylineNames(article.authors, paper.locale, words.others);
  const language = languageOf(article, paper);
  return (
    <article class={classes('teaser', 'teaser--row', 'teaser--text', accent(article.sections[0]?.id))} dir={language.dir}>
      <div class="teaser__text">
        <Kicker article={article} />
        <h2 class="teaser__headline" {...language}>
          <Link to={article.path}>
            <Marked pieces={headline} />
          </Link>
        </h2>
        {passage.length > 0 && (
          <p class="teaser__standfirst" {...language}>
            <Marked pieces={passage} />
          </p>
        )}
        <p class="teaser__byline">
          {names && <span class="teaser__authors">{`${words.by} ${names}`}</span>} <Moment at={article.firstPublishedAt} />
        </p>
      </div>
    </article>
  );
}
