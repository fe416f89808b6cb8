import type { Paper } from '../../domain/paper/paper.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { renderPage } from '../frame/document.js';
import type { Surroundings } from '../views.js';
import { describedBy, Field } from './field.js';
import { Settled } from './settled.js';

/** `/replies/<comment>`: to be told of answers to one's own comment. */
export interface RepliesView extends Surroundings {
  /** Absent before it was sent. */
  message?: readonly [title: string, text: string];
  /** Absent where there is nothing more to say. */
  form?: {
    readonly actKey: string;
    readonly signedIn: boolean;
    readonly typed?: string | undefined;
    readonly error?: string | undefined;
  };
  back?: { readonly path: string; readonly name: string } | undefined;
}

export function renderReplies(view: RepliesView, paper: Paper): string {
  const { subscribing, comments, toFrontPage } = wordsFor(paper.locale);
  const { title, text } = subscribing.replies;
  const { message = [title, text] as const, form, back } = view;
  return renderPage({
    paper,
    view,
    kind: 'state',
    head: { title: message[0], noindex: true },
    children: (
      <Settled message={message}>
        {form && <RepliesForm {...form} paper={paper} />}
        <p class="comment-answer__way">
          <a class="button" href={back?.path ?? '/'}>
            {back ? comments.backToArticle : toFrontPage}
          </a>{' '}
          {back && <cite>{back.name}</cite>}
        </p>
      </Settled>
    ),
  });
}

function RepliesForm({ actKey, signedIn, typed, error, paper }: NonNullable<RepliesView['form']> & { paper: Paper }) {
  const { replies } = wordsFor(paper.locale).subscribing;
  const hint = replies.addressHint;
  return (
    <form class="comment-form" method="post">
      <input type="hidden" name="key" value={actKey} />
      <Field id="replies-address" label={signedIn ? replies.addressOrNone : replies.address} hint={hint} error={error}>
        <input
          id="replies-address"
          name="address"
          type="email"
          autocomplete="email"
          maxLength={254}
          required={!signedIn}
          dir="ltr"
          value={typed}
          {...describedBy('replies-address', { hint, error })}
        />
      </Field>
      <p class="comment-form__send">
        <button class="button" type="submit">
          {replies.send}
        </button>
      </p>
    </form>
  );
}
