import { fileSize } from '../domain/text/file-size.js';
import { plainDate } from '../domain/text/dates.js';
import { contentsBySection } from '../domain/paper/issue-contents.js';
import type { Paper } from '../domain/paper/paper.js';
import { safeUrl } from '../domain/text/safe-url.js';
import { breadcrumbData } from '../domain/article/structured-data.js';
import { wordsFor } from '../domain/words/words-for.js';
import { Captioned } from './elements/captioned.js';
import { Picture } from './elements/picture.js';
import { renderPage } from './frame/document.js';
import { issuePath } from './frame/issue-path.js';
import { TvBlock } from './frame/tv-block.js';
import { Teaser } from './teasers/teaser.js';
import type { IssuePageView } from './views.js';

/** `/magazine/<number>`. */
export function renderIssuePage(view: IssuePageView, paper: Paper): string {
  const { issue } = view;
  const words = wordsFor(paper.locale);
  const pdf = issue.pdf && safeUrl(issue.pdf.url);
  const number = words.issueNumber(issue.number);
  return renderPage({
    paper,
    view,
    kind: 'issue',
    current: { path: '/magazine', exactly: false },
    head: {
      title: `${issue.title} · ${words.magazine} ${issue.number}`,
      canonical: issuePath(issue),
      card: { type: 'website', title: issue.title, image: issue.cover },
      data: [
        breadcrumbData(
          [
            { name: words.magazine, path: '/magazine' },
            { name: number, path: issuePath(issue) },
          ],
          paper,
        ),
      ],
    },
    children: (
      <div class="issue-page">
        <header class="issue-page__head">
          <p class="kicker">
            <span>
              <a href="/magazine">{words.magazine}</a>
            </span>
            <span>{number}</span> <time dateTime={issue.date}>{plainDate(issue.date, paper)}</time>
          </p>
          <h1 class="issue-page__title">{issue.title}</h1>
          {issue.pdf && pdf && (
            <p class="issue-page__pdf">
              <a class="button" href={pdf} type="application/pdf">
                {words.downloadPdf(fileSize(issue.pdf.bytes, paper.locale))}
              </a>
            </p>
          )}
        </header>
        {issue.cover && (
          <Captioned class="issue-page__cover" caption={issue.cover.caption} credit={issue.cover.credit}>
            <Picture image={issue.cover} ratio="cover" sizes="(min-width: 64em) 390px, (min-width: 40em) 40vw, 100vw" first />
          </Captioned>
        )}
        <div class="issue-page__contents">
          {contentsBySection(issue, view.articles).map(({ section, articles }) => (
            <section key={section ?? ''} class="issue-page__section" aria-label={section ?? words.inThisIssue}>
              <h2 class="block__name">{section ?? words.inThisIssue}</h2>
              {articles.map(article => (
                <Teaser key={article.id} article={article} size="row" level={3} standfirst />
              ))}
            </section>
          ))}
        </div>
        <TvBlock videos={view.videos} />
      </div>
    ),
  });
}
