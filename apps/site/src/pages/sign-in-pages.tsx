import type { Paper } from '../domain/paper/paper.js';
import { editorsPath } from '../domain/editing/desk-address.js';
import { isOfNewsroom } from '../domain/editing/newsroom-roles.js';
import { deskPath } from '../domain/moderation/queue-address.js';
import { wordsFor } from '../domain/words/words-for.js';
import { renderPage } from './frame/document.js';
import { Notice } from './frame/notice.js';
import { signInPath } from './frame/sign-in-path.js';
import type { AccountView, SignInFailureView } from './views.js';

/** Who is signed in, and the way out for a browser without JavaScript. */
export function renderAccount(view: AccountView, paper: Paper): string {
  const words = wordsFor(paper.locale);
  const [title, text] = words.signedInAs(view.name);
  return renderPage({
    paper,
    view,
    kind: 'state',
    head: { title, noindex: true },
    children: (
      <Notice title={title} text={text}>
        {isOfNewsroom(view.roles) && (
          <a class="button" href={editorsPath}>
            {words.editing.desk}
          </a>
        )}
        {view.roles.includes('moderator') && (
          <a class="button" href={deskPath}>
            {words.moderation.desk}
          </a>
        )}
        <form method="post" action="/logout">
          <input type="hidden" name="return" value={view.returnTo} />
          <button class="button">{words.signOut}</button>
          <a class="button" href={view.returnTo}>
            {view.returnTo === '/' ? words.toFrontPage : words.goOnReading}
          </a>
        </form>
      </Notice>
    ),
  });
}

/** A sign-in that came to nothing. */
export function renderSignInFailure(view: SignInFailureView, paper: Paper): string {
  const words = wordsFor(paper.locale);
  const [title, text] = words.signInFailed[view.failure];
  return renderPage({
    paper,
    view,
    kind: 'state',
    head: { title, noindex: true },
    children: (
      <Notice title={title} text={text}>
        <a class="button" href={signInPath(view.returnTo)}>
          {words.signInAgain}
        </a>
        <a class="button" href="/">
          {words.toFrontPage}
        </a>
      </Notice>
    ),
  });
}
