import { deskStylesheetUrl } from '../../assets/assets.js';
import type { Paper } from '../../domain/paper/paper.js';
import type { Words } from '../../domain/words/words.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { renderPage } from '../frame/document.js';
import { Notice } from '../frame/notice.js';
import { signInPath } from '../frame/sign-in-path.js';
import type { Surroundings } from '../views.js';
import type { Message } from './desk-views.js';
import type { KeptForm } from './kept-form.js';
import { SendAgain } from './send-again.js';

export type DeskState = 'forbidden' | 'away' | 'awayKept' | 'signedOut' | 'elsewhere';

/** What the states of a desk need to know of it. */
export interface DeskAtDoor {
  readonly path: string;
  readonly words: (words: Words) => Record<DeskState, Message> & Record<'kept' | 'sendAgain' | 'toDesk', string>;
  /** Whether a person has typed this field. */
  readonly isTyped: (field: string) => boolean;
}

const codes = { forbidden: '403', away: '503', awayKept: '503', signedOut: '403', elsewhere: '403' } as const;

/** Why a desk's page cannot be shown, or an act not be done; with what was sent, to send it again. */
export function renderDeskState(
  state: DeskState,
  view: Surroundings & { desk: DeskAtDoor; kept?: KeptForm; here: string },
  paper: Paper,
): string {
  const words = wordsFor(paper.locale);
  const { path, isTyped, words: wordsOf } = view.desk;
  const own = wordsOf(words);
  const [title, text]: Message = own[state];
  const { kept } = view;
  return renderPage({
    paper,
    view,
    kind: 'state',
    head: { title, noindex: true, styles: [deskStylesheetUrl] },
    children: (
      <Notice code={codes[state]} title={title} text={text}>
        {kept && <SendAgain {...kept} button={own.sendAgain} name={own.kept} isTyped={isTyped} />}
        {state === 'signedOut' && (
          <a class="button" href={signInPath(path)} target="_blank">
            {words.signIn}
          </a>
        )}
        {(state === 'away' || state === 'elsewhere') && (
          <a class="button" href={view.here}>
            {words.tryAgain}
          </a>
        )}
        <a class="button" href={state === 'forbidden' ? '/' : path}>
          {state === 'forbidden' ? words.toFrontPage : own.toDesk}
        </a>
      </Notice>
    ),
  });
}
