import { usePage } from '../page-scope.js';
import { signInPath } from './sign-in-path.js';

/** The same for every reader: the script puts the name of who is signed in, and the way out, in the place of the link. */
export function Account({ returnTo }: { returnTo: string | undefined }) {
  const { words } = usePage();
  return (
    <div class="account" role="group" aria-label={words.account} data-sign-out={words.signOut} data-inbox={words.inbox.link}>
      <a href={signInPath(returnTo)} rel="nofollow">
        {words.signIn}
      </a>
    </div>
  );
}
