import { type ComponentChildren, Fragment } from 'preact';
import { Link } from '../elements/link.js';
import { usePage } from '../page-scope.js';
import { Teaser } from '../teasers/teaser.js';
import type { ArticleList } from '../views.js';

interface ArticleListingProps {
  list: ArticleList;
  /** What stands there instead of nothing. */
  empty: string;
  /** The section whose list it is. */
  within?: string;
  /** Whether the newest one opens the list at full width. */
  opening?: boolean;
  /** What stands among the rows, where there are enough of them. */
  between?: ComponentChildren;
}

const rowsBefore = 2;

/** The newest article large, the others as rows; older and newer pages below. */
export function ArticleListing({ list, empty, within, opening = true, between }: ArticleListingProps) {
  const opens = opening && !list.newestUrl;
  const [first, ...others] = list.articles;
  if (!first) return <p class="empty">{empty}</p>;
  const rows = opens ? others : list.articles;
  return (
    <>
      {opens && <Teaser article={first} size="feature" level={2} {...(within && { within })} picture standfirst first />}
      {rows.length > 0 && (
        <div class="rows">
          {rows.map((article, at) => (
            <Fragment key={article.id}>
              {at === rowsBefore && between}
              <Teaser article={article} size="row" level={2} {...(within && { within })} picture standfirst />
            </Fragment>
          ))}
        </div>
      )}
      <Paging {...list} />
    </>
  );
}

/** Links through the keyset pages of a list. */
export function Paging({
  olderUrl,
  newestUrl,
  older,
  newest,
}: Pick<ArticleList, 'olderUrl' | 'newestUrl'> & { older?: string; newest?: string }) {
  const { words } = usePage();
  if (!olderUrl && !newestUrl) return null;
  return (
    <nav class="paging" aria-label={words.pages}>
      {newestUrl && (
        <Link to={newestUrl} rel="first">
          {newest ?? words.newest}
        </Link>
      )}
      {olderUrl && (
        <Link to={olderUrl} rel="next" class="paging__older">
          {older ?? words.older}
        </Link>
      )}
    </nav>
  );
}
