/** The look of the paper's mail: serif on paper, two rules under the name, no picture; by night light on dark. */
const head = `<mj-head>
    <mj-attributes>
      <mj-all font-family="Georgia, 'Times New Roman', serif" />
      <mj-text color="#1d1b18" font-size="17px" line-height="1.5" padding="0 24px 12px" />
      <mj-section background-color="#fffdf8" padding="0" css-class="page" />
      <mj-button background-color="#1d1b18" color="#fffdf8" font-size="16px" border-radius="2px" inner-padding="12px 22px" padding="8px 24px 24px" align="left" css-class="button" />
      <mj-divider border-color="#1d1b18" border-width="1px" padding="0 24px 16px" css-class="rule" />
      <mj-class name="kicker" color="#8c1c13" font-size="13px" letter-spacing="1px" padding="0 24px 4px" />
      <mj-class name="headline" font-size="28px" line-height="1.2" padding="0 24px 10px" />
      <mj-class name="smaller" font-size="20px" line-height="1.25" padding="0 24px 6px" />
      <mj-class name="quiet" color="#5f5a52" font-size="14px" />
    </mj-attributes>
    <mj-style>
      a { color: inherit; }
      .quiet div, .footer div { color: #5f5a52; }
      @media (prefers-color-scheme: dark) {
        .ground, .ground > div { background-color: #14130f !important; }
        .page, .page > table { background-color: #1d1b17 !important; }
        .page div, .page a, .page p { color: #ece7dc !important; }
        .kicker div { color: #f0a59a !important; }
        .quiet div, .quiet a, .footer div, .footer a { color: #b3ab9c !important; }
        .rule p { border-top-color: #ece7dc !important; }
        .thin p { border-top-color: #4a463d !important; }
        .button td { background: #ece7dc !important; }
        .button a { background: #ece7dc !important; color: #14130f !important; }
      }
    </mj-style>
    <mj-raw>
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
    </mj-raw>
    <mj-title>{{ paper.name }}</mj-title>
    PREVIEW
  </mj-head>`;

const masthead = `<mj-section padding="20px 0 0">
      <mj-column>
        <mj-text align="center" font-size="26px" letter-spacing="0.5px" padding="4px 24px 10px"><a href="{{ paper.url }}" style="text-decoration:none">{{ paper.name }}</a></mj-text>
        <mj-divider padding="0 24px 3px" />
        <mj-divider padding="0 24px 22px" />
      </mj-column>
    </mj-section>`;

const footer = (why: string) => `<mj-section padding="0 0 24px">
      <mj-column>
        <mj-divider padding="12px 24px 14px" />
        <mj-text mj-class="quiet" css-class="footer">${why}{% if links.unsubscribe %}<br /><a href="{{ links.unsubscribe }}">Stop these mails</a> · <a href="{{ links.preferences }}">What you get, and when</a>{% endif %}</mj-text>
      </mj-column>
    </mj-section>`;

export interface Page {
  /** What a list of mails shows beside the subject. */
  readonly preview: string;
  /** Sections of MJML. */
  readonly body: string;
  /** Why the reader gets it. */
  readonly why: string;
}

export const page = ({ preview, body, why }: Page): string => `<mjml lang="en">
  ${head.replace('PREVIEW', () => `<mj-preview>${preview}</mj-preview>`)}
  <mj-body background-color="#efebe2" css-class="ground">
    ${masthead}
    ${body}
    ${footer(why)}
  </mj-body>
</mjml>`;

/** The same at the foot of a text. */
export const textFooter = (why: string): string => `
--
${why}
{% if links.unsubscribe %}Stop these mails: {{ links.unsubscribe }}
What you get, and when: {{ links.preferences }}{% endif %}`;

/** What a mail has no room for, in both kinds; `what` they are. */
export const textRest = (what: string): string => `{% if rest.count > 0 %}And {{ rest.count }} ${what}: {{ rest.url }}

{% endif %}`;
export const rest = (what: string): string =>
  `<mj-raw>{% if rest.count > 0 %}</mj-raw>${section(`
  <mj-text padding="12px 24px"><a href="{{ rest.url }}">And {{ rest.count }} ${what}</a></mj-text>`)}<mj-raw>{% endif %}</mj-raw>`;

export const section = (inner: string): string => `<mj-section><mj-column>${inner}</mj-column></mj-section>`;

/** `By Ines Halloran and Tom Okafor · `, where it is known who. */
export const byline =
  '{% if item.authors.size > 0 %}By {% for author in item.authors %}{{ author.name }}{% if forloop.rindex == 2 %} and {% elsif forloop.last == false %}, {% endif %}{% endfor %} · {% endif %}';
