import type { Paper } from '../domain/paper/paper.js';
import { absoluteUrl } from '../domain/text/safe-url.js';
import { breadcrumbData } from '../domain/article/structured-data.js';
import { PageHtml } from './elements/safe-html.js';
import { renderPage } from './frame/document.js';
import { ListHead } from './lists/list-head.js';
import type { StaticPageView } from './views.js';

/** What the paper has written about itself: `/imprint`, `/privacy`, … */
export function renderStaticPage(view: StaticPageView, paper: Paper): string {
  const { path, title, description, html } = view.page;
  return renderPage({
    paper,
    view,
    kind: 'static',
    head: {
      title,
      description,
      canonical: path,
      card: { type: 'website' },
      data: [breadcrumbData([{ name: title, path }], paper)],
    },
    children: (
      <>
        <ListHead title={title} />
        <PageHtml class="prose static" html={html} />
        <p class="article__address">{absoluteUrl(path, paper.url)}</p>
      </>
    ),
  });
}
