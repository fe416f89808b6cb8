import { BlockHeading } from '../frame/block-heading.js';
import { usePage } from '../page-scope.js';
import { Teaser } from '../teasers/teaser.js';
import type { ArticlePageView } from '../views.js';

const shown = 4;

/** Where to go on: what the editors picked, then the newest of the same section that the page does not show elsewhere. */
export function FurtherReading({ view }: { view: ArticlePageView }) {
  const { words, accent, section: sectionOf } = usePage();
  const section = sectionOf(view.article);
  const related = view.related.slice(0, shown);
  const elsewhere = new Set([view.article, ...related, ...view.videos].map(({ id }) => id));
  const more = view.more.filter(({ id }) => !elsewhere.has(id)).slice(0, shown);
  return (
    <>
      {related.length > 0 && (
        <section class="block block--related" aria-labelledby="related">
          <BlockHeading id="related" name={words.related} accent={accent(section?.id)} />
          <div class="band" data-count={related.length}>
            {related.map(article => (
              <Teaser key={article.id} article={article} size="minor" level={3} picture />
            ))}
          </div>
        </section>
      )}
      {more.length > 0 && section && (
        <section class="block block--more" aria-labelledby="more">
          <BlockHeading
            id="more"
            name={words.moreFrom(section.name)}
            href={section.path}
            all={words.allOf(section.name)}
            accent={accent(section.id)}
          />
          <div class="band band--text" data-count={more.length}>
            {more.map(article => (
              <Teaser key={article.id} article={article} size="minor" level={3} within={section.id} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}
