import type { Frequency } from '../../domain/subscribing/reader-preferences.js';
import type { Paper } from '../../domain/paper/paper.js';
import type { Topic } from '../../domain/subscribing/topic.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { renderPage } from '../frame/document.js';
import type { Surroundings } from '../views.js';
import { Settled } from './settled.js';

/** `/subscriptions/<token>`: asks once more, for a program may follow the link too; or says how it stands. */
export interface ConfirmationView extends Surroundings {
  state: 'ask' | 'done' | 'already' | 'expired';
  topic?: Topic;
  frequency?: Frequency;
  preferencesUrl?: string | undefined;
}

export function renderConfirmation(view: ConfirmationView, paper: Paper): string {
  const { subscribing, toFrontPage } = wordsFor(paper.locale);
  const { state, topic, frequency, preferencesUrl } = view;
  const message = subscribing.confirm[state];
  return renderPage({
    paper,
    view,
    kind: 'state',
    head: { title: message[0], noindex: true },
    children: (
      <Settled message={message} topic={topic} detail={frequency && `${subscribing.frequency[frequency]}.`}>
        {state === 'ask' && (
          <form class="comment-form" method="post">
            <p class="comment-form__send">
              <button class="button" type="submit">
                {subscribing.confirm.yes}
              </button>
            </p>
            <p class="field__hint">{subscribing.confirm.hint}</p>
          </form>
        )}
        {state !== 'ask' && (
          <p class="comment-answer__way subscribe__ways">
            {preferencesUrl !== undefined && (
              <a class="button" href={preferencesUrl} rel="nofollow">
                {subscribing.toPreferences}
              </a>
            )}
            <a class="button" href={topic?.path ?? '/'}>
              {topic?.path === undefined ? toFrontPage : topic.name}
            </a>
          </p>
        )}
      </Settled>
    ),
  });
}
