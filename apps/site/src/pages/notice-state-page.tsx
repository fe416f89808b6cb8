import type { Paper } from '../domain/paper/paper.js';
import { wordsFor } from '../domain/words/words-for.js';
import { Answer } from './comments/answer.js';
import { AppealForm, type AppealFormProps } from './notice/appeal-form.js';
import { renderPage } from './frame/document.js';
import type { Surroundings } from './views.js';

/** In the place of a notice: that there is none, or that nobody can say; what was typed against it is kept. */
export interface NoticeStateView extends Surroundings {
  state: 'gone' | 'away';
  form?: AppealFormProps;
}

export function renderNoticeState(view: NoticeStateView, paper: Paper): string {
  const { comments, toFrontPage } = wordsFor(paper.locale);
  const message = comments.notice[view.state];
  return renderPage({
    paper,
    view,
    kind: 'state',
    head: { title: message[0], noindex: true },
    children: (
      <Answer message={message}>
        {view.form && <AppealForm {...view.form} />}
        <p class="comment-answer__way">
          <a class="button" href="/">
            {toFrontPage}
          </a>
        </p>
      </Answer>
    ),
  });
}
