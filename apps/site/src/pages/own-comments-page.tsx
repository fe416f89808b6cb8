import type { PublicArticle } from '#contracts';
import type { OwnComment } from '../domain/comments/own-comment.js';
import type { Paper } from '../domain/paper/paper.js';
import { wordsFor } from '../domain/words/words-for.js';
import { minePath } from './comments/comment-paths.js';
import { OwnCommentItem } from './comments/own-comment-item.js';
import { renderPage } from './frame/document.js';
import { signInPath } from './frame/sign-in-path.js';
import type { Surroundings } from './views.js';

/** `/<section>/<slug>?mine=1`: for one reader alone. */
export interface OwnCommentsView extends Surroundings {
  article: Pick<PublicArticle, 'headline' | 'path'>;
  comments: readonly OwnComment[];
  /** Whether they are signed in; who is not may have written more than is listed. */
  signedIn: boolean;
  actKey: string;
  olderUrl?: string;
  newestUrl?: string;
}

export function renderOwnComments(view: OwnCommentsView, paper: Paper): string {
  const { article, comments, actKey, signedIn } = view;
  const { comments: words, signIn } = wordsFor(paper.locale);
  const { own } = words;
  return renderPage({
    paper,
    view,
    kind: 'state',
    head: { title: own.title, noindex: true, canonical: minePath(article.path) },
    children: (
      <section class="own-comments">
        <h1 class="own-comments__title">{own.title}</h1>
        <p class="own-comments__under">
          {own.under} <a href={`${article.path}#comments`}>{article.headline}</a>
        </p>
        {comments.length > 0 ? (
          <ol class="own-comments__list">
            {comments.map(comment => (
              <OwnCommentItem key={comment.id} comment={comment} articlePath={article.path} actKey={actKey} />
            ))}
          </ol>
        ) : (
          <div class="own-comments__empty">
            <h2>{own.empty[0]}</h2>
            <p>{own.empty[1]}</p>
          </div>
        )}
        {!signedIn && (
          <p class="own-comments__note">
            {own.signInOrWrite} <a href={signInPath(minePath(article.path))}>{signIn}</a>
          </p>
        )}
        <Pages view={view} paper={paper} />
        <p class="comment-answer__way">
          <a class="button" href={`${article.path}#comments`}>
            {words.backToArticle}
          </a>
        </p>
      </section>
    ),
  });
}

function Pages({ view: { olderUrl, newestUrl }, paper }: { view: OwnCommentsView; paper: Paper }) {
  const { own, pages } = wordsFor(paper.locale).comments;
  if (!olderUrl && !newestUrl) return null;
  return (
    <nav class="paging" aria-label={pages}>
      {newestUrl && (
        <a href={newestUrl} rel="first nofollow">
          {own.newest}
        </a>
      )}
      {olderUrl && (
        <a href={olderUrl} rel="next nofollow" class="paging__older">
          {own.older}
        </a>
      )}
    </nav>
  );
}
