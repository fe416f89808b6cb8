import { editorsPath } from '../../domain/editing/desk-address.js';
import { usePage } from '../page-scope.js';
import { signInPath } from './sign-in-path.js';

interface AccountProps {
  /** Where signing in leads back to; signing out as well, where the page knows who is signed in. */
  returnTo: string | undefined;
  /** Who is signed in. A page that is the same for every reader does not know: there the script puts this in the place of the link. */
  reader: string | undefined;
  ofNewsroom: boolean;
}

export function Account({ returnTo, reader, ofNewsroom }: AccountProps) {
  const { words } = usePage();
  return (
    <div
      class="account"
      role="group"
      aria-label={words.account}
      data-sign-out={words.signOut}
      data-inbox={words.inbox.link}
      data-newsroom={words.editing.desk}
    >
      {reader === undefined ? (
        <a href={signInPath(returnTo)} rel="nofollow">
          {words.signIn}
        </a>
      ) : (
        <>
          <a class="account__name" href={signInPath(returnTo)} rel="nofollow" dir="auto">
            {reader}
          </a>
          {ofNewsroom && (
            <a class="account__desk" href={editorsPath}>
              {words.editing.desk}
            </a>
          )}
          <a class="account__inbox" href="/inbox">
            {words.inbox.link} <span class="account__unread" />
          </a>
          <form method="post" action="/logout">
            <input type="hidden" name="return" value={returnTo ?? '/'} />
            <button>{words.signOut}</button>
          </form>
        </>
      )}
    </div>
  );
}
