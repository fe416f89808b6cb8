import type { Paper } from '../../domain/paper/paper.js';
import type { ReaderPreferences } from '../../domain/subscribing/reader-preferences.js';
import type { SubscribingWords } from '../../domain/words/subscribing-words.js';
import type { Topic } from '../../domain/subscribing/topic.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { renderPage } from '../frame/document.js';
import type { Surroundings } from '../views.js';
import { ChannelsFieldset, type PreferencesErrors, TimesFieldset } from './preferences-fieldsets.js';
import { FollowedFieldset, MutesFieldset } from './followed-fieldsets.js';

/** `/preferences/<token>`, and `/preferences` of who is signed in: all of it on one page. */
export interface PreferencesView extends Surroundings {
  preferences: ReaderPreferences;
  nameOf: (topicKey: string) => Topic;
  /** By their sign-in, not by a link. */
  isOwn?: boolean;
  /** What has come of the form. */
  said?: { readonly message: readonly [title: string, text: string] } | undefined;
  errors?: PreferencesErrors;
}

export function renderPreferences(view: PreferencesView, paper: Paper): string {
  const { preferences: words } = wordsFor(paper.locale).subscribing;
  const { preferences, nameOf, said, errors } = view;
  return renderPage({
    paper,
    view,
    kind: 'state',
    head: { title: words.title, noindex: true },
    children: (
      <section class="mail-preferences">
        <h1 class="comment-answer__title">{words.title}</h1>
        <p class="mail-preferences__text">{introduction(view, words)}</p>
        {said && (
          <div class="decision__said" role={errors === undefined ? 'status' : 'alert'}>
            <h2>{said.message[0]}</h2>
            <p>{said.message[1]}</p>
          </div>
        )}
        {preferences.suppressed && <p class="decision__said">{words.suppressed[preferences.suppressed]}</p>}
        <form class="comment-form" method="post">
          <input type="hidden" name="version" value={preferences.version} />
          <FollowedFieldset subscriptions={preferences.subscriptions} nameOf={nameOf} />
          <ChannelsFieldset preferences={preferences.preferences} />
          <TimesFieldset preferences={preferences} errors={errors ?? {}} />
          <MutesFieldset mutes={preferences.mutes} nameOf={nameOf} />
          <p class="comment-form__send">
            <button class="button" type="submit">
              {words.save}
            </button>
          </p>
        </form>
      </section>
    ),
  });
}

function introduction({ preferences: { address }, isOwn = false }: PreferencesView, words: SubscribingWords['preferences']): string {
  if (isOwn) return words.textOfOwn(address);
  return address === undefined ? words.textWithoutAddress : words.text(address);
}
