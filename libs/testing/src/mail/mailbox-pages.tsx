import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { ReceivedMail } from './read-mail.js';

const style = `:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:light-dark(#1c1c1c,#e8e6e1);background:light-dark(#fff,#191816)}
h1{font-size:1.5rem;line-height:1.25;overflow-wrap:anywhere}h2{font-size:1.125rem;margin-top:2rem}a{color:inherit}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid light-dark(#ddd,#44413b)}
td,pre{overflow-wrap:anywhere}pre{white-space:pre-wrap;background:light-dark(#f6f6f4,#24221f);padding:1rem}iframe{width:100%;height:36rem;border:1px solid light-dark(#ccc,#44413b)}
code,pre{font:14px/1.45 ui-monospace,monospace}time{white-space:nowrap}
@media (max-width:40rem){.mails thead{display:none}.mails tr{display:block;padding:.5rem 0;border-bottom:1px solid light-dark(#ddd,#44413b)}.mails td{display:inline;border:0}.mails td:last-child{display:block}.fields :is(th,td){display:block;border:0;padding:.25rem 0}.fields th{padding-top:.75rem}}`;

/** The newest first. */
export function listPage(mails: readonly ReceivedMail[], count: number): string {
  return page(
    'Mail',
    <>
      <h1>Mail</h1>
      <p>
        {count === 0 ? 'Nothing has come yet.' : `${count} came, ${mails.length} are shown.`} What the paper sends in development ends here;
        the page asks again by itself.
      </p>
      <table class="mails">
        <thead>
          <tr>
            <th scope="col">At</th>
            <th scope="col">To</th>
            <th scope="col">Subject</th>
          </tr>
        </thead>
        <tbody>{mails.map(row)}</tbody>
      </table>
    </>,
    <meta http-equiv="refresh" content="5" />,
  );
}

const row = ({ number, at, envelope, subject }: ReceivedMail): JSX.Element => (
  <tr key={number}>
    <td>
      <time dateTime={at.toISOString()}>{at.toISOString().slice(11, 19)}</time>
    </td>
    <td>{envelope.to.join(', ')}</td>
    <td>
      <a href={`/mails/${number}`}>{subject === '' ? '(no subject)' : subject}</a>
    </td>
  </tr>
);

/** What a mail says, in each of its forms. Its HTML stands in a frame in which nothing runs. */
export function mailPage(mail: ReceivedMail): string {
  return page(
    mail.subject,
    <>
      <p>
        <a href="/">All mail</a> · <a href={`/mails/${mail.number}/source`}>Source</a>
      </p>
      <h1>{mail.subject}</h1>
      <p>
        From {mail.from}, to {mail.to}; on the envelope {mail.envelope.from === '' ? 'nobody' : mail.envelope.from} and{' '}
        {mail.envelope.to.join(', ')}
      </p>
      {mail.html !== undefined && (
        <iframe src={`/mails/${mail.number}/html`} sandbox="allow-popups allow-popups-to-escape-sandbox" title="The mail as HTML" />
      )}
      <h2>Text</h2>
      {mail.text === undefined ? <p>It has none.</p> : <pre>{withLinks(mail.text)}</pre>}
      <h2>Header</h2>
      <table class="fields">
        <tbody>
          {mail.headers.map(([name, value], place) => (
            <tr key={place}>
              <th scope="row">{name}</th>
              <td>
                <code>{withLinks(value)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>,
  );
}

/** Links to pages alone. */
const withLinks = (text: string): ComponentChildren[] =>
  text.split(/(https?:\/\/[^\s<>"']+)/).map((part, place) =>
    place % 2 === 1 ? (
      <a key={place} href={part} target="_blank" rel="noopener noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );

const page = (title: string, body: JSX.Element, head?: JSX.Element): string =>
  `<!doctype html>${renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
        {head}
      </head>
      <body>{body}</body>
    </html>,
  )}`;
