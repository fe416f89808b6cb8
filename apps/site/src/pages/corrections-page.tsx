import type { CorrectedArticle } from '../domain/article/corrected-article.js';
import { correctionsPath } from '../domain/article/corrections-path.js';
import { languageOf } from '../domain/text/language.js';
import type { Paper } from '../domain/paper/paper.js';
import { breadcrumbData } from '../domain/article/structured-data.js';
import { wordsFor } from '../domain/words/words-for.js';
import { Correction } from './article/corrections.js';
import { Link } from './elements/link.js';
import { PageHtml } from './elements/safe-html.js';
import { renderPage } from './frame/document.js';
import { Paging } from './lists/article-listing.js';
import { ListHead } from './lists/list-head.js';
import { usePage } from './page-scope.js';
import type { CorrectionsPageView } from './views.js';

/** `/corrections`; above them whatever the paper has written itself at that address. */
export function renderCorrectionsPage(view: CorrectionsPageView, paper: Paper): string {
  const words = wordsFor(paper.locale);
  const own = paper.pages?.find(({ path }) => path === correctionsPath);
  const title = own?.title ?? words.correctionsLog.title;
  return renderPage({
    paper,
    view,
    kind: 'corrections',
    head: {
      title,
      description: own?.description ?? words.correctionsLog.text,
      canonical: correctionsPath,
      ...(view.newestUrl && { noindex: true }),
      card: { type: 'website' },
      data: [breadcrumbData([{ name: title, path: correctionsPath }], paper)],
    },
    children: (
      <>
        <ListHead title={title} text={own ? undefined : words.correctionsLog.text} />
        {own && !view.newestUrl && <PageHtml class="prose static" html={own.html} />}
        {view.articles.length === 0 && <p class="empty">{words.correctionsLog.empty}</p>}
        {view.articles.length > 0 && (
          <ol class="log">
            {view.articles.map(article => (
              <Entry key={article.id} article={article} />
            ))}
          </ol>
        )}
        <Paging {...view} older={words.correctionsLog.older} newest={words.correctionsLog.newest} />
      </>
    ),
  });
}

function Entry({ article }: { article: CorrectedArticle }) {
  const { paper } = usePage();
  const language = languageOf(article, paper);
  return (
    <li class="log__entry" dir={language.dir}>
      <h2 class="log__headline" {...language}>
        <Link to={article.path}>{article.headline}</Link>
      </h2>
      <div class="log__corrections">
        {article.corrections
          .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
          .map(correction => (
            <Correction key={correction.id} {...correction} language={language} />
          ))}
      </div>
    </li>
  );
}
