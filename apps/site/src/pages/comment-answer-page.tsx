import type { Paper } from '../domain/paper/paper.js';
import { Answer, type AnswerProps } from './comments/answer.js';
import { CommentForm, type CommentFormProps } from './comments/comment-form.js';
import { renderPage } from './frame/document.js';
import type { Surroundings } from './views.js';

/** What a reader is told who has sent a comment: that it is held, or why it was not taken; then with the form as it was filled in. */
export interface CommentAnswerView extends Surroundings, Omit<AnswerProps, 'children'> {
  form?: CommentFormProps;
}

export function renderCommentAnswer(view: CommentAnswerView, paper: Paper): string {
  return renderPage({
    paper,
    view,
    kind: 'state',
    head: { title: view.message[0], noindex: true },
    children: <Answer {...view}>{view.form && <CommentForm {...view.form} />}</Answer>,
  });
}
