import { BlockHeading } from '../frame/block-heading.js';
import { usePage } from '../page-scope.js';
import { Teaser } from '../teasers/teaser.js';
import type { FrontPageView } from '../views.js';

const listed = 4;

/** The newest of each section that the page does not show already; a section with nothing left is not opened. */
export function LatestBySection({ latest, shown }: { latest: FrontPageView['latest']; shown: ReadonlySet<string> }) {
  const { accent } = usePage();
  const open = latest
    .map(({ section, articles }) => ({ section, articles: articles.filter(({ id }) => !shown.has(id)).slice(0, listed) }))
    .filter(({ articles }) => articles.length);
  if (!open.length) return null;
  return (
    <div class="latest">
      {open.map(({ section, articles: [first, ...others] }) => (
        <section key={section.id} class="block block--section" aria-labelledby={`latest-${section.id}`}>
          <BlockHeading id={`latest-${section.id}`} name={section.name} href={section.path} accent={accent(section.id)} />
          {first && <Teaser article={first} size="medium" level={3} within={section.id} picture standfirst={!first.hero} />}
          {others.map(article => (
            <Teaser key={article.id} article={article} size="brief" level={3} within={section.id} />
          ))}
        </section>
      ))}
    </div>
  );
}
