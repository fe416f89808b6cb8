import { feedPath } from '../domain/paper/feed-files.js';
import type { Paper } from '../domain/paper/paper.js';
import { authorPageData, breadcrumbData } from '../domain/article/structured-data.js';
import { wordsFor } from '../domain/words/words-for.js';
import { Picture } from './elements/picture.js';
import { renderPage } from './frame/document.js';
import { ArticleListing } from './lists/article-listing.js';
import { ListHead } from './lists/list-head.js';
import { SubscribeSection } from './subscribing/subscribe-section.js';
import type { AuthorPageView } from './views.js';

/** `/authors/<slug>`. */
export function renderAuthorPage(view: AuthorPageView, paper: Paper): string {
  const { author } = view;
  const words = wordsFor(paper.locale);
  const path = `/authors/${author.slug}`;
  return renderPage({
    paper,
    view,
    kind: 'author',
    head: {
      title: author.name,
      description: author.bio ?? words.articlesBy(author.name),
      canonical: path,
      feed: { name: author.name, path },
      ...(view.newestUrl && { noindex: true }),
      card: { type: 'profile', image: author.photo },
      data: [authorPageData(author, paper), breadcrumbData([{ name: author.name, path }], paper)],
    },
    children: (
      <>
        <ListHead title={author.name} label={author.role} text={author.bio} feed={feedPath(path)}>
          {author.photo && (
            <div class="list-head__portrait">
              <Picture image={author.photo} ratio="cover" sizes="160px" />
            </div>
          )}
        </ListHead>
        <ArticleListing list={view} empty={words.empty.list} opening={false} />
        <SubscribeSection topicKey={`author:${author.id}`} topic={{ kind: 'author', name: author.name }} />
      </>
    ),
  });
}
