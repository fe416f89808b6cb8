import type { PublicArticle } from '#contracts';
import { Moment } from '../elements/moment.js';
import { usePage } from '../page-scope.js';

type Signed = Pick<PublicArticle, 'authors' | 'firstPublishedAt' | 'updatedAt'>;

/** A difference that a reader would call an update. */
const aMinute = 60_000;

/** Who wrote it and in which role, when it appeared, and when it last changed in substance. */
export function Byline({ article }: { article: Signed }) {
  const { words } = usePage();
  const { authors, firstPublishedAt, updatedAt } = article;
  const changed = Date.parse(updatedAt) - Date.parse(firstPublishedAt) >= aMinute;
  return (
    <div class="byline">
      {authors.length > 0 && (
        <ul class="byline__authors" aria-label={words.by}>
          {authors.map(({ slug, name, role }) => (
            <li key={name}>
              {slug ? (
                <a rel="author" href={`/authors/${encodeURIComponent(slug)}`}>
                  {name}
                </a>
              ) : (
                <span class="byline__guest">{name}</span>
              )}
              {role && <span class="byline__role">{role}</span>}
            </li>
          ))}
        </ul>
      )}
      <dl class="byline__times">
        <div>
          <dt>{words.published}</dt>
          <dd>
            <Moment at={firstPublishedAt} style="full" />
          </dd>
        </div>
        {changed && (
          <div>
            <dt>{words.updated}</dt>
            <dd>
              <Moment at={updatedAt} style="full" />
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}
