import { createHash } from 'node:crypto';
import { ROLES } from '../roles.js';
import type { Answer } from './answer.js';

const style = `
  :root { color-scheme: light dark; --paper: #fbf9f4; --ink: #1b1815; --quiet: #5c554b; --focus: #0b4fb3; }
  @media (prefers-color-scheme: dark) { :root { --paper: #161310; --ink: #ece5d9; --quiet: #aba191; --focus: #9cc1ff; } }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.5 Georgia, serif; }
  main { max-inline-size: 30rem; margin-inline: auto; padding: 3rem 1rem; }
  h1 { margin: 0 0 .5rem; font-size: 2rem; font-weight: 500; line-height: 1.1; }
  p { margin: 0 0 1.5rem; }
  .quiet { color: var(--quiet); overflow-wrap: anywhere; }
  [role=alert] { border-inline-start: 3px solid currentcolor; padding-inline-start: .75rem; font-weight: 700; }
  label, legend, input, button { font: 1rem/1.4 system-ui, sans-serif; }
  .field > label, legend { display: block; padding: 0; margin-block-end: .25rem; font-weight: 600; }
  .field > input { inline-size: 100%; min-block-size: 2.75rem; margin-block-end: 1.5rem; padding: .25rem .75rem; }
  fieldset { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); margin: 0 0 1.5rem; padding: 0; border: 0; }
  fieldset label { display: flex; align-items: center; gap: .5rem; min-block-size: 2.75rem; }
  fieldset input { inline-size: 1.25rem; block-size: 1.25rem; }
  button { min-block-size: 2.75rem; margin-inline-end: .5rem; padding: .5rem 1.25rem; border: 1px solid currentcolor; background: none; color: inherit; cursor: pointer; }
  button.first { background: var(--ink); color: var(--paper); font-weight: 600; }
  :focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; }
`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** Markup that may stand as it is. */
class Markup {
  constructor(readonly text: string) {}
}

/** Letter by letter as it was hashed. */
const styleElement = new Markup(`<style>${style}</style>`);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What is not markup already is escaped. */
function html(pieces: TemplateStringsArray, ...values: readonly (string | Markup | readonly Markup[])[]): Markup {
  const shown = (value: (typeof values)[number]): string => {
    if (value instanceof Markup) return value.text;
    return typeof value === 'string' ? value.replaceAll(/[&<>"']/g, mark => entities[mark] ?? '') : value.map(({ text }) => text).join('');
  };
  return new Markup(pieces.reduce((whole, piece, at) => whole + shown(values[at - 1] ?? '') + piece));
}

interface SignIn {
  /** The client's request, to come back with the form. */
  readonly parameters: URLSearchParams;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly name?: string;
  readonly roles?: readonly string[];
  /** What was wrong with the last try. */
  readonly complaint?: string;
}

/** Where one picks who to be. There is nothing to prove: this issuer is for development. */
export function signInPage({
  parameters,
  clientId,
  redirectUri,
  name = 'Development reader',
  roles = ['reader'],
  complaint,
}: SignIn): Answer {
  const { origin } = new URL(redirectUri);
  const hidden = [...parameters].map(([key, value]) => html`<input type="hidden" name="${key}" value="${value}" />`);
  const boxes = ROLES.map(
    role =>
      html`<label
        ><input type="checkbox" name="role" value="${role}" ${new Markup(roles.includes(role) ? 'checked' : '')} />${role}</label
      >`,
  );
  const content = html`<h1>Sign in for development</h1>
    <p class="quiet">to ${clientId} at ${origin}. Nothing is checked here: be whoever you need to be.</p>
    ${complaint === undefined ? '' : html`<p role="alert">${complaint}</p>`}
    <form method="post" action="/authorize">
      ${hidden}
      <div class="field">
        <label for="name">Name</label><input id="name" name="name" value="${name}" maxlength="80" required autocomplete="off" />
      </div>
      <fieldset>
        <legend>Roles</legend>
        ${boxes}
      </fieldset>
      <button class="first" name="decision" value="sign-in">Sign in</button
      ><button name="decision" value="cancel" formnovalidate>Cancel</button>
    </form>`;
  // A browser holds a form's redirects, too, against the policy.
  return page(complaint === undefined ? 200 : 400, content, `'self' ${origin}`);
}

/** For what cannot be answered to the client. */
export const refusalPage = (message: string): Answer =>
  page(
    400,
    html`<h1>This sign-in cannot begin</h1>
      <p>${message}</p>`,
    "'none'",
  );

function page(status: number, content: Markup, formAction: string): Answer {
  const { text } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Sign in for development</title>
        ${styleElement}
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`;
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }, body: text };
}
