import { bylineNames } from '../../domain/article/byline.js';
import { languageOf } from '../../domain/text/language.js';
import { classes } from '../elements/classes.js';
import { Link } from '../elements/link.js';
import { Moment } from '../elements/moment.js';
import { usePage } from '../page-scope.js';
import type { ArticleSummary } from '../../domain/article/article-summary.js';
import { Kicker } from './kicker.js';
import { TeaserPicture, type TeaserSize } from './teaser-picture.js';

interface TeaserProps {
  article: ArticleSummary;
  size: TeaserSize;
  /** Level of its headline in the outline of the page. */
  level: 2 | 3;
  /** The section under whose heading it stands. */
  within?: string;
  picture?: boolean;
  standfirst?: boolean;
  /** Of the largest picture of the page, which is not loaded lazily. */
  first?: boolean;
  /** Where every page shows it, a comment would change every page. */
  uncounted?: boolean;
}

/** An article in brief. Text first in the document, picture first on the page; the headline's link covers all of it. */
export function Teaser({
  article,
  size,
  level,
  within,
  picture = false,
  standfirst = false,
  first = false,
  uncounted = false,
}: TeaserProps) {
  const { paper, words, accent, commentsOn } = usePage();
  const Headline = `h${level}` as const;
  const image = picture && (article.hero ?? article.video?.poster);
  const names = bylineNames(article.authors, paper.locale, words.others);
  const language = languageOf(article, paper);
  const comments = uncounted ? 0 : commentsOn(article.id);
  return (
    <article
      class={classes('teaser', `teaser--${size}`, `teaser--${article.genre}`, !image && 'teaser--text', accent(article.sections[0]?.id))}
      dir={language.dir}
    >
      <div class="teaser__text">
        <Kicker article={article} within={within} />
        <Headline class="teaser__headline" {...language}>
          <Link to={article.path}>
            {size === 'lead' || size === 'feature' ? article.headline : (article.shortHeadline ?? article.headline)}
          </Link>
        </Headline>
        {standfirst && article.standfirst && (
          <p class="teaser__standfirst" {...language}>
            {article.standfirst}
          </p>
        )}
        <p class="teaser__byline">
          {names && <span class="teaser__authors">{`${words.by} ${names}`}</span>} <Moment at={article.firstPublishedAt} />
          {comments > 0 && (
            <>
              {' '}
              <span class="teaser__comments">{words.comments.count(comments)}</span>
            </>
          )}
        </p>
      </div>
      {image && <TeaserPicture article={article} image={image} size={size} first={first} />}
    </article>
  );
}
