import type { Paper } from '../../domain/paper/paper.js';
import type { Topic } from '../../domain/subscribing/topic.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { renderPage } from '../frame/document.js';
import type { Surroundings } from '../views.js';
import { Settled } from './settled.js';
import { SubscribeForm, type SubscribeFormProps } from './subscribe-form.js';

/** What somebody is told who has asked for mail: that one was sent, whoever they are; or why not, then with the form as it was filled in. */
export interface SubscribeAnswerView extends Surroundings {
  message: readonly [title: string, text: string];
  form?: SubscribeFormProps;
  /** Where they were. */
  back?: string | undefined;
  /** Of what they are told from now on. */
  topic?: Topic | undefined;
  /** It is told in their inbox. */
  isTold?: boolean;
  /** Where one signs in, whom nobody knows yet. */
  signIn?: string;
}

export function renderSubscribeAnswer(view: SubscribeAnswerView, paper: Paper): string {
  const { goOnReading, toFrontPage, inbox, signIn: toSignIn } = wordsFor(paper.locale);
  const { message, form, back, topic, isTold = false, signIn } = view;
  return renderPage({
    paper,
    view,
    kind: 'state',
    head: { title: message[0], noindex: true },
    children: (
      <Settled message={message} topic={topic}>
        {form && <SubscribeForm {...form} />}
        <p class="comment-answer__way subscribe__ways">
          {signIn !== undefined && (
            <a class="button" href={signIn} rel="nofollow">
              {toSignIn}
            </a>
          )}
          <a class="button" href={back ?? '/'}>
            {back === undefined ? toFrontPage : goOnReading}
          </a>
          {isTold && (
            <a class="button" href="/inbox">
              {inbox.title}
            </a>
          )}
        </p>
      </Settled>
    ),
  });
}
