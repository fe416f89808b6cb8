import { describe, expect, it } from '@jest/globals';
import { type HTMLElement, parse } from 'node-html-parser';
import { aComment } from '../../test/fixtures/comments.js';
import { aDiscussion, discussed, discussions } from '../../test/fixtures/discussions.js';
import { paper } from '../../test/fixtures/edition.js';
import { articleView } from '../../test/fixtures/pages.js';
import type { Discussion } from '../domain/comments/discussion.js';
import { renderArticlePage } from './article-page.js';

const render = (discussion: Discussion | undefined, of = paper) =>
  parse(renderArticlePage({ ...articleView(discussed), ...(discussion && { discussion }) }, of));
const state = (name: string) => render(discussions.get(`/town/discussed${name}`));
const text = (page: HTMLElement, selector: string) => page.querySelector(selector)?.text.replaceAll(/\s+/g, ' ').trim();

describe('under an article', () => {
  const page = state('');

  it('stand the form, then the comments with their number', () => {
    expect(page.querySelectorAll('.discussion h2').map(heading => heading.text)).toEqual(['Leave a comment', 'Comments (40)']);
  });

  it('a comment says who, when in absolute words, and what', () => {
    const comment = page.querySelector('#comment-cmt_staff')!;
    expect(text(comment, '.comment__badge')).toBe('Staff');
    expect(comment.querySelector('time')?.text).toMatch(/^23 November 2026 at \d\d:\d\d CET$/);
    expect(page.querySelector('.discussion')?.text).not.toMatch(/\bago\b/);
    expect(page.querySelector('.comment')?.querySelector('.comment__mark')?.text).toBe('Pinned');
  });

  it('what is gone keeps its place for the sake of its answers', () => {
    expect(page.querySelector('#comment-cmt_gone > .comment__gone')?.text).toBe('This comment is not shown.');
    expect(page.querySelector('#comment-cmt_gone #comment-cmt_answer')).not.toBeNull();
  });

  it('answers nest, and below the fifth level stand beside what they answer', () => {
    expect(page.querySelector('#comment-cmt_d4')?.parentNode).toBe(page.querySelector('#comment-cmt_d5')?.parentNode);
    expect(page.querySelector('#comment-cmt_d3 #comment-cmt_d4')).not.toBeNull();
  });

  it('whom an answer answers is said where its place does not: on a phone from the fourth level, everywhere beyond the fifth', () => {
    const to = (id: string, of = page) => of.querySelector(`#comment-cmt_${id} > .comment__itself > .comment__to`);
    const narrow = (id: string) => to(id)?.classList.contains('comment__to--narrow');
    const author = (id: string) => text(page, `#comment-cmt_${id} > .comment__itself .comment__author`);
    expect(['r23', 'd1', 'd2'].map(id => to(id))).toEqual([null, null, null]);
    expect(['d3', 'd4', 'd5', 'd6'].map(narrow)).toEqual([true, true, false, false]);
    expect(to('d6')?.querySelector('a')?.getAttribute('href')).toBe('#comment-cmt_d5');
    expect(to('d6')?.text).toBe(`In answer to ${author('d5')}`);
    const hidden = aComment('d9', discussed.id, { status: 'removed', author: undefined, body: undefined, bodyHtml: undefined });
    const chain = ['a', 'b', 'c'].map((id, at) => aComment(id, discussed.id, at > 0 ? { parentId: `cmt_${'ab'[at - 1]}` } : {}));
    const under = [{ ...hidden, parentId: 'cmt_c' }, aComment('e', discussed.id, { parentId: 'cmt_d9' })];
    const german = render(aDiscussion([...chain, ...under]), { ...paper, locale: 'de-DE' });
    expect(to('e', german)?.text).toBe('Als Antwort auf einen Kommentar, der nicht gezeigt wird');
  });

  it('what is long is folded, and what is short is not', () => {
    const long = aComment('lengthy', discussed.id, { bodyHtml: `<p>${'Long. '.repeat(800)}</p>` });
    const lines = aComment('lines', discussed.id, { bodyHtml: '<p>Line<br>\n'.repeat(20) });
    const shown = render(aDiscussion([long, lines, aComment('short', discussed.id)]));
    const folds = ['lengthy', 'lines', 'short'].map(
      id => shown.querySelector(`#comment-cmt_${id} .comment__text + .comment__unfold`) !== null,
    );
    expect(folds).toEqual([true, true, false]);
  });

  it('the trap for machines is out of the way of people', () => {
    const trap = page.querySelector('[name=website]')!;
    expect([trap.getAttribute('tabindex'), trap.parentNode?.getAttribute('aria-hidden')]).toEqual(['-1', 'true']);
  });

  it('nothing is personal, and nothing that ages: the page is the same for everyone', () => {
    expect(page.querySelector('[name=formedAt]')?.getAttribute('value')).toBe('');
    expect(
      page.querySelectorAll('.discussion [name=name], .discussion [name=email]').map(field => field.getAttribute('value') ?? ''),
    ).toEqual(['', '', '', '']);
  });
});

describe('its states', () => {
  it('empty: an invitation', () => {
    expect(text(state('-empty'), '.discussion__empty')).toBe('Nobody has said anything yet. The first word is yours.');
    expect(text(state('-empty'), '.comment-form__note')).toBe('Comments are open until 24 December 2026 at 13:00 CET.');
    expect(text(state('-empty'), '.comment-form__send .field__hint')).toBe('The editors read each comment before it appears.');
  });

  it('closed: no form and no way to answer, and all that was said', () => {
    const page = state('-closed');
    expect(text(page, '.discussion__note')).toBe('Comments on this article are closed. What was said stays.');
    expect([page.querySelectorAll('#comment-form, .comment__reply').length, page.querySelectorAll('li.comment[id]').length]).toEqual([
      0, 4,
    ]);
  });

  it('for signed-in readers: the way to sign in instead of name and e-mail', () => {
    const form = state('-readers').querySelector('#comment-form')!;
    expect(form.querySelectorAll('[name=name], [name=email]')).toHaveLength(0);
    expect(form.querySelector('a')?.getAttribute('href')).toBe('/login?return=%2Ftown%2Fdiscussed-readers');
  });

  it('hidden or off: nothing, not even a script', () => {
    const page = render(undefined);
    expect([page.querySelector('.discussion'), page.querySelectorAll('script[defer]').length]).toEqual([null, 1]);
  });

  it('in German: every word', () => {
    const page = render(discussions.get(discussed.path), { ...paper, locale: 'de-DE' });
    expect(page.querySelectorAll('.discussion h2').map(heading => heading.text)).toEqual(['Kommentar schreiben', 'Kommentare (40)']);
    expect(text(page, '#comment-cmt_gone > .comment__gone')).toBe('Dieser Kommentar wird nicht gezeigt.');
  });
});

describe.each([
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '</textarea></template><svg onload=alert(1)>',
  '<a href="javascript:alert(1)" onclick="alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe><form action="//evil.example"><input></form>',
  '<p style="position:fixed" class="comment__badge" id="comments">Staff</p>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<base href="//evil.example"><meta http-equiv="refresh" content="0;url=//evil.example">',
])('%s as a name and as a text', vector => {
  it('does nothing', () => {
    const comment = aComment('evil', discussed.id, { author: { id: 'gst_evil', name: vector.slice(0, 60) }, bodyHtml: vector });
    const page = render(aDiscussion([comment]), paper);
    const shown = page.querySelector('#comment-cmt_evil')!;
    const scripts = page.querySelectorAll('script:not([type])').map(script => script.getAttribute('src'));
    expect(scripts).toEqual(Array(2).fill(expect.stringMatching(/^\/assets\/\w+-[0-9a-f]{10}\.js$/)));
    expect(page.querySelectorAll('iframe, base, meta[http-equiv], [style], [srcdoc]')).toHaveLength(0);
    expect(
      page
        .querySelectorAll('*')
        .flatMap(element => Object.keys(element.attributes))
        .filter(name => /^on/i.test(name)),
    ).toEqual([]);
    expect(shown.querySelectorAll('img, svg, form, input, style, [id]')).toHaveLength(0);
    expect(shown.querySelectorAll('.comment__text [class]')).toHaveLength(0);
    for (const link of shown.querySelectorAll('.comment__text a')) {
      expect(link.getAttribute('href') ?? 'https:').toMatch(/^(?:https?|mailto):/);
      expect(link.getAttribute('rel')).toBe('nofollow ugc noopener');
    }
  });
});
