import type { Paper } from '../../domain/paper/paper.js';
import type { Leaving, LeavingScope } from '../../domain/subscribing/reader-preferences.js';
import type { Topic } from '../../domain/subscribing/topic.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { renderPage } from '../frame/document.js';
import type { Surroundings } from '../views.js';
import { Settled } from './settled.js';

/** `/unsubscribe/<token>`: shows what may be left; and what was, once it was sent. */
export interface LeavingView extends Surroundings {
  leaving: Leaving;
  topic: Topic;
  /** What has ended. */
  left?: LeavingScope | undefined;
}

export function renderLeaving(view: LeavingView, paper: Paper): string {
  const { leaving: words, ...rest } = wordsFor(paper.locale).subscribing;
  const { leaving, topic, left } = view;
  const message = left === undefined ? words.ask : words.done[left];
  const others = leaving.scopes.filter(scope => left === undefined || leaving.scopes.indexOf(scope) > leaving.scopes.indexOf(left));
  const isAboutTopic = left === undefined || left === 'topic';
  return renderPage({
    paper,
    view,
    kind: 'state',
    head: { title: message[0], noindex: true },
    children: (
      <Settled message={message} topic={isAboutTopic ? topic : undefined} detail={isAboutTopic ? rest.channel[leaving.channel] : undefined}>
        {others.length > 0 && (
          <form class="comment-form" method="post">
            <fieldset class="report-page__reasons">
              <legend>{words.legend}</legend>
              {others.map((scope, at) => (
                <label class="choice" key={scope}>
                  <input type="radio" name="scope" value={scope} checked={left === undefined ? scope === 'topic' : at === 0} />
                  {words.scope[scope]}
                </label>
              ))}
            </fieldset>
            <p class="comment-form__send">
              <button class="button" type="submit">
                {words.leave}
              </button>
            </p>
          </form>
        )}
      </Settled>
    ),
  });
}
