import { plainDate } from '../domain/text/dates.js';
import type { Paper } from '../domain/paper/paper.js';
import { breadcrumbData } from '../domain/article/structured-data.js';
import { wordsFor } from '../domain/words/words-for.js';
import { Picture } from './elements/picture.js';
import { renderPage } from './frame/document.js';
import { IssueTeaser } from './frame/issue-teaser.js';
import { issuePath } from './frame/issue-path.js';
import { TvBlock } from './frame/tv-block.js';
import { Paging } from './lists/article-listing.js';
import { ListHead } from './lists/list-head.js';
import type { MagazinePageView } from './views.js';

/** `/magazine`. */
export function renderMagazinePage(view: MagazinePageView, paper: Paper): string {
  const words = wordsFor(paper.locale);
  const newest = view.newestUrl || view.magazine?.issue.id !== view.issues[0]?.id ? undefined : view.magazine;
  const covers = newest ? view.issues.slice(1) : view.issues;
  return renderPage({
    paper,
    view,
    kind: 'magazine',
    current: { path: '/magazine', exactly: !view.newestUrl },
    head: {
      title: words.magazine,
      canonical: '/magazine',
      ...(view.newestUrl && { noindex: true }),
      card: { type: 'website', image: view.issues[0]?.cover },
      data: [breadcrumbData([{ name: words.magazine, path: '/magazine' }], paper)],
    },
    children: (
      <>
        <ListHead title={words.magazine} />
        {!view.issues.length && <p class="empty">{words.empty.issues}</p>}
        {newest && <IssueTeaser {...newest} level={2} first />}
        {covers.length > 0 && (
          <div class="covers">
            {covers.map(issue => (
              <article key={issue.id} class="cover">
                <div class="cover__text">
                  <p class="kicker">
                    <span>{words.issueNumber(issue.number)}</span> <time dateTime={issue.date}>{plainDate(issue.date, paper)}</time>
                  </p>
                  <h2 class="cover__title">
                    <a href={issuePath(issue)}>{issue.title}</a>
                  </h2>
                </div>
                {issue.cover && <Picture image={issue.cover} ratio="cover" sizes="(min-width: 40em) 290px, 45vw" />}
              </article>
            ))}
          </div>
        )}
        <Paging {...view} older={words.olderIssues} newest={words.newestIssues} />
        <TvBlock videos={view.videos} />
      </>
    ),
  });
}
