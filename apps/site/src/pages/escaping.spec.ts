import { describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { authors, issue, paper, sectionBySlug, stories } from '../../test/fixtures/edition.js';
import { everything } from '../../test/fixtures/everything.js';
import { articleView, correctionsView, frontPageView, surroundings } from '../../test/fixtures/pages.js';
import type { ArticleSummary } from '../domain/article/article-summary.js';
import { markedWords } from '../domain/search/marked-words.js';
import { renderArticlePage } from './article-page.js';
import { renderAuthorPage } from './author-page.js';
import { renderCorrectionsPage } from './corrections-page.js';
import { renderFrontPage } from './front-page.js';
import { renderIssuePage } from './issue-page.js';
import { renderMagazinePage } from './magazine-page.js';
import { renderSearchPage } from './search-page.js';
import { renderSectionPage } from './section-page.js';
import { renderStaticPage } from './static-page.js';
import { renderTagPage } from './tag-page.js';
import type { SearchOutcome } from './views.js';

const vectors = [
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '</script><script>alert(1)</script>',
  '</title><svg onload=alert(1)>',
  '<!--<script>',
  '{{constructor.constructor("alert(1)")()}}<iframe srcdoc="<script>alert(1)</script>">',
  'javascript:alert(1)//',
  'data:text/html,<script>alert(1)</script>',
  '" autofocus onfocus="alert(1)',
  '</style><style>*{background:url(//evil.example)}',
  '\u2028</textarea><base href="//evil.example">',
];

/** What decides a form is not text; everything else that a writer may write becomes the vector. */
const forms = new Set([
  'id',
  'articleId',
  'kind',
  'genre',
  'type',
  'format',
  'style',
  'position',
  'area',
  'parentId',
  'sponsoredBy',
  'notify',
  'moderation',
  'slot',
  'state',
  'tier',
]);
const times = new Set(['firstPublishedAt', 'publishedAt', 'updatedAt', 'modifiedAt', 'at', 'date', 'locale']);

function poisoned<T>(value: T, vector: string, key = ''): T {
  if (typeof value === 'string') return (forms.has(key) || times.has(key) ? value : vector) as T;
  if (Array.isArray(value)) return value.map(item => poisoned(item as unknown, vector, key)) as T;
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poisoned(inner as unknown, vector, name)])) as T;
}

const foundWith = (vector: string, articles: readonly ArticleSummary[]): SearchOutcome => ({
  kind: 'found',
  hits: articles.map(article => ({ article, headline: markedWords(vector, () => true), passage: markedWords(vector, () => false) })),
  olderUrl: vector,
});

describe.each(vectors)('%s in every field', vector => {
  const around = poisoned(surroundings, vector);
  const ofPaper = { ...paper, name: vector, tagline: vector, pages: poisoned(paper.pages, vector) };
  const articles = poisoned(stories, vector);
  const pages = {
    front: renderFrontPage(poisoned(frontPageView, vector), ofPaper),
    article: renderArticlePage(poisoned(articleView(everything), vector), ofPaper),
    section: renderSectionPage(
      { ...around, section: poisoned(sectionBySlug('town'), vector), articles, olderUrl: vector, newestUrl: vector },
      ofPaper,
    ),
    author: renderAuthorPage({ ...around, author: poisoned(authors[0]!, vector), articles }, ofPaper),
    tag: renderTagPage({ ...around, tag: { slug: vector, name: vector }, articles }, ofPaper),
    magazine: renderMagazinePage({ ...around, issues: [poisoned(issue, vector)] }, ofPaper),
    corrections: renderCorrectionsPage(poisoned(correctionsView, vector), ofPaper),
    static: renderStaticPage({ ...around, page: poisoned(paper.pages![0]!, vector) }, ofPaper),
    search: renderSearchPage({ ...around, address: { q: vector, from: vector }, outcome: foundWith(vector, articles) }, ofPaper),
    issue: renderIssuePage({ ...around, issue: poisoned(issue, vector), articles }, ofPaper),
  };

  const ownForm = [
    ['FORM', undefined],
    ['INPUT', 'topicKey'],
    ['INPUT', 'zone'],
    ['INPUT', 'address'],
  ];

  it.each(Object.entries(pages))('does nothing on the page of kind %s', (_kind, html) => {
    const page = parse(html, { comment: true });
    const elements = page.querySelectorAll('*');
    const scripts = page.querySelectorAll('script').filter(script => script.getAttribute('type') !== 'application/ld+json');

    for (const script of scripts) expect(script.getAttribute('src')).toMatch(/^\/assets\/(?:site|sponsors)-[0-9a-f]{10}\.js$/);
    const unasked = page.querySelectorAll('style, iframe, base, object, form, input, textarea, meta[http-equiv], [style]');
    // The forms that these pages have of their own: to look for something, and to be told by mail.
    const inSearch = page.querySelectorAll('form[action="/search"], form[action="/search"] input').length;
    const own = page.querySelectorAll('.subscribe form, .subscribe input').map(({ tagName, attributes }) => [tagName, attributes['name']]);
    expect(own.slice(0, 4)).toEqual(own.length === 0 ? [] : ownForm);
    expect(unasked).toHaveLength(inSearch + (own.length === 0 ? 0 : ownForm.length));
    expect(
      elements.flatMap(element => Object.keys(element.attributes)).filter(name => /^(?:on|srcdoc|autofocus|formaction)/i.test(name)),
    ).toEqual([]);
    for (const element of elements)
      for (const name of ['href', 'src', 'poster', 'srcset'])
        expect(element.getAttribute(name) ?? '').not.toMatch(/^\s*(?:javascript|data|vbscript):|^\/\//i);
    for (const data of page.querySelectorAll('script[type="application/ld+json"]'))
      expect(() => JSON.parse(data.textContent) as unknown).not.toThrow();
    expect(html).not.toContain('<!--');
  });
});

it('shows markup in a plain field as the letters that it is', () => {
  const page = parse(renderArticlePage(articleView({ ...everything, headline: 'a < b & "c" <b>d</b>' }), paper));
  expect(page.querySelector('h1')?.innerHTML).toBe('a &lt; b &amp; &quot;c&quot; &lt;b>d&lt;/b>');
});
