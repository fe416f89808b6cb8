import type { Paper } from '../../domain/paper/paper.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { renderPage } from '../frame/document.js';
import type { Surroundings } from '../views.js';
import { Settled } from './settled.js';

/** In the place of a page about mail: that there is none, or that nobody can say just now. */
export interface MailStateView extends Surroundings {
  message: readonly [title: string, text: string];
  /** A POST that came to nothing, to be sent once more. */
  again?: { readonly fields: Readonly<Record<string, string>> };
}

export function renderMailState(view: MailStateView, paper: Paper): string {
  const { toFrontPage, tryAgain } = wordsFor(paper.locale);
  const { message, again } = view;
  return renderPage({
    paper,
    view,
    kind: 'state',
    head: { title: message[0], noindex: true },
    children: (
      <Settled message={message}>
        {again && (
          <form class="comment-form" method="post">
            {Object.entries(again.fields).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <p class="comment-form__send">
              <button class="button" type="submit">
                {tryAgain}
              </button>
            </p>
          </form>
        )}
        <p class="comment-answer__way">
          <a class="button" href="/">
            {toFrontPage}
          </a>
        </p>
      </Settled>
    ),
  });
}
