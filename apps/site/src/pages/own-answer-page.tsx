import type { Paper } from '../domain/paper/paper.js';
import { wordsFor } from '../domain/words/words-for.js';
import { Answer, type AnswerProps } from './comments/answer.js';
import { DeleteForm, EditForm, type EditFormProps, type OwnActProps } from './comments/own-forms.js';
import { renderPage } from './frame/document.js';
import type { Surroundings } from './views.js';

/** What came of changing or deleting a comment, where it came to nothing; with the form as it was filled in. */
export interface OwnAnswerView extends Surroundings, Omit<AnswerProps, 'children'> {
  /** The text that is there now, where it is another than the form was made from. */
  present?: string | undefined;
  edit?: EditFormProps;
  delete?: OwnActProps;
}

export function renderOwnAnswer(view: OwnAnswerView, paper: Paper): string {
  const { own } = wordsFor(paper.locale).comments;
  return renderPage({
    paper,
    view,
    kind: 'state',
    head: { title: view.message[0], noindex: true },
    children: (
      <Answer {...view}>
        {view.present !== undefined && (
          <div class="own-comment__pending">
            <p>{own.present}</p>
            <blockquote dir="auto">{view.present}</blockquote>
          </div>
        )}
        {view.edit && <EditForm {...view.edit} />}
        {view.delete && <DeleteForm {...view.delete} />}
      </Answer>
    ),
  });
}
