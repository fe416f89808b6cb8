import type { PublicArticle } from '#contracts';
import type { Paper } from '../domain/paper.js';
import { wordsFor } from '../domain/words-for.js';
import { CommentForm, type CommentFormProps } from './comments/comment-form.js';
import { Link } from './elements/link.js';
import { renderPage } from './frame/document.js';
import type { Surroundings } from './views.js';

/** What a reader is told who has sent a comment: that it is held, or why it was not taken; then with the form as it was filled in. */
export interface CommentAnswerView extends Surroundings {
  article?: Pick<PublicArticle, 'headline' | 'path'>;
  message: readonly [title: string, text: string];
  /** In the words of the service that refused it. */
  detail?: string;
  statusUrl?: string;
  form?: CommentFormProps;
}

export function renderCommentAnswer(view: CommentAnswerView, paper: Paper): string {
  const { article, detail, statusUrl, form } = view;
  const [title, text] = view.message;
  const own = wordsFor(paper.locale).comments;
  return renderPage({
    paper,
    view,
    kind: 'state',
    head: { title, noindex: true },
    children: (
      <section class="comment-answer">
        <h1 class="comment-answer__title">{title}</h1>
        {/* The script shows this beside the form, where it has sent the comment itself. */}
        <div class="comment-answer__said">
          <p>{text}</p>
          {detail && <p>{detail}</p>}
          {statusUrl && (
            <p>
              <Link to={statusUrl} rel="nofollow">
                {own.statusLink}
              </Link>
            </p>
          )}
        </div>
        {form && <CommentForm {...form} />}
        {article && (
          <p class="comment-answer__way">
            <a class="button" href={article.path}>
              {own.backToArticle}
            </a>{' '}
            <cite>{article.headline}</cite>
          </p>
        )}
      </section>
    ),
  });
}
